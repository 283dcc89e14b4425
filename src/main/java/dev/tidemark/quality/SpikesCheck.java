package dev.tidemark.quality;

import java.util.Arrays;

/**
 * No single bar jumps away from both of its neighbours and back. The deviation of a bar is that of its log close from the mean of
 * those before and after it; its robust z-score is 0.6745 times the distance from the median deviation, over the median of
 * those distances (Iglewicz and Hoaglin, 1993). A jump that stays is none: the neighbours must be nearer to each other than to
 * the bar.
 */
final class SpikesCheck implements Check {
    private static final double NORMAL_QUARTILE = 0.6745;

    @Override
    public CheckKind kind() {
        return CheckKind.SPIKES;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        double[] closes = table.closes();
        double[] logs = Arrays.stream(closes).map(close -> close > 0 ? Math.log(close) : Double.NaN).toArray();
        double[] deviations = deviations(logs);
        double centre = Median.of(deviations);
        double spread = Median.of(Arrays.stream(deviations).map(value -> Math.abs(value - centre)).toArray());
        if (!(spread > 0)) {
            return Measure.inapplicable("the closes hardly move, so nothing can be called a spike");
        }
        double z = settings.of(kind()).extra();
        Offences offences = new Offences(table, settings.listed());
        double highest = 0;
        for (int row = 1; row + 1 < closes.length; row++) {
            double score = NORMAL_QUARTILE * Math.abs(deviations[row] - centre) / spread;
            if (Math.abs(logs[row + 1] - logs[row - 1]) < Math.abs(deviations[row])) {
                highest = Math.max(highest, score);
                if (score > z) {
                    int at = row;
                    offences.add(row, () -> "close " + Unit.plain(closes[at]) + " between " + Unit.plain(closes[at - 1])
                            + " and " + Unit.plain(closes[at + 1]) + ", robust z " + Unit.plain(Math.rint(score)));
                }
            }
        }
        return offences.measure(offences.count(), sentence(offences.count(), highest, z));
    }

    private static String sentence(long count, double highest, double z) {
        String most = "; the highest robust z-score is " + Unit.plain(Math.rint(highest * 10) / 10);
        return (count == 0
                ? "no bar jumps away and back"
                : Unit.ROWS.text(count) + (count == 1 ? " jumps" : " jump")
                        + " away and back, by a robust z-score above " + Unit.plain(z))
                + most;
    }

    /** Of each bar from the mean of its neighbours; NaN where one of the three is missing. */
    private static double[] deviations(double[] logs) {
        double[] deviations = new double[logs.length];
        Arrays.fill(deviations, Double.NaN);
        for (int row = 1; row + 1 < logs.length; row++) {
            deviations[row] = logs[row] - (logs[row - 1] + logs[row + 1]) / 2;
        }
        return deviations;
    }
}
