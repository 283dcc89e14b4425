package dev.tidemark.quality;

/** Few closes are many times the median, or a small part of it. */
final class RangeCheck implements Check {
    @Override
    public CheckKind kind() {
        return CheckKind.RANGE;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        double median = Median.of(table.closes());
        if (!(median > 0)) {
            return Measure.inapplicable("there is no positive median of the closes to compare with");
        }
        double factor = settings.of(kind()).extra();
        double most = median * factor;
        double least = median / factor;
        Offences offences = new Offences(table, settings.listed());
        double[] closes = table.closes();
        int present = 0;
        for (int row = 0; row < closes.length; row++) {
            double close = closes[row];
            present += Double.isNaN(close) ? 0 : 1;
            int at = row;
            if (close > most || close < least) {
                offences.add(row, () -> "close " + table.close(at) + (close > most ? " is above " : " is below ")
                        + Unit.price(close > most ? most : least));
            }
        }
        double share = (double) offences.count() / present;
        return offences.measure(share, Unit.SHARE.text(share) + " of the closes are beyond " + Unit.plain(factor)
                + " times, or below 1/" + Unit.plain(factor) + " of, the median " + Unit.price(median));
    }
}
