package dev.tidemark.quality;

/** No bar is missing between two others, by the interval of the table. */
final class GapsCheck implements Check {
    private static final int MILLIS = 1000;

    @Override
    public CheckKind kind() {
        return CheckKind.GAPS;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        if (table.interval().isEmpty()) {
            return Measure.inapplicable("the time from one bar to the next cannot be told");
        }
        long step = table.interval().get().seconds() * (long) MILLIS;
        Offences offences = new Offences(table, settings.listed());
        int[] rows = table.inTime();
        long[] times = table.bars().times();
        long missing = 0;
        long stretches = 1;
        for (int i = 1; i < rows.length; i++) {
            long steps = Math.round((double) (times[rows[i]] - times[rows[i - 1]]) / step);
            stretches += Math.max(steps, 0);
            if (steps > 1) {
                missing += steps - 1;
                int before = rows[i - 1];
                offences.add(rows[i], () -> Unit.BARS.text(steps - 1) + " missing since " + table.time(before));
            }
        }
        double share = (double) missing / stretches;
        return offences.measure(share, sentence(offences.count(), missing, share, table));
    }

    private static String sentence(long gaps, long missing, double share, BarTable table) {
        String interval = table.interval().map(Object::toString).orElse("");
        return gaps == 0
                ? "no bar of " + interval + " is missing"
                : Unit.BARS.text(missing) + " of " + interval + " missing in " + Unit.plain(gaps)
                        + (gaps == 1 ? " gap, " : " gaps, ") + Unit.SHARE.text(share);
    }
}
