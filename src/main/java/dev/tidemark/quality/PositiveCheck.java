package dev.tidemark.quality;

/** Every close is above zero. */
final class PositiveCheck implements Check {
    @Override
    public CheckKind kind() {
        return CheckKind.POSITIVE;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        Offences offences = new Offences(table, settings.listed());
        double[] closes = table.closes();
        for (int row = 0; row < closes.length; row++) {
            double close = closes[row];
            if (close <= 0) {
                offences.add(row, () -> "close " + Unit.plain(close));
            }
        }
        return offences.measure(offences.count(), offences.count() == 0
                ? "every close is above zero"
                : Unit.ROWS.text(offences.count()) + " with a close of zero or less");
    }
}
