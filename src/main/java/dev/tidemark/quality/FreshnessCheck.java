package dev.tidemark.quality;

/** The last bar is not old. */
final class FreshnessCheck implements Check {
    private static final double MILLIS_PER_HOUR = 3_600_000;

    @Override
    public CheckKind kind() {
        return CheckKind.FRESHNESS;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        int[] inTime = table.inTime();
        if (inTime.length == 0) {
            return Measure.inapplicable("there are no times");
        }
        int last = inTime[inTime.length - 1];
        double hours = (table.now().toEpochMilli() - table.bars().times()[last]) / MILLIS_PER_HOUR;
        Offences offences = new Offences(table, settings.listed());
        if (hours > settings.of(kind()).threshold()) {
            offences.add(last, () -> "the last bar");
        }
        String age = hours < 0
                ? "the last bar lies " + Unit.HOURS.text(rounded(-hours)) + " ahead"
                : "the last bar is " + Unit.HOURS.text(rounded(hours)) + " old";
        return offences.measure(Math.max(0, hours), age);
    }

    private static double rounded(double hours) {
        return Math.rint(hours * 10) / 10;
    }
}
