package dev.tidemark.quality;

import java.util.Arrays;

import dev.tidemark.bars.Role;

/** No high is below, and no low above, another price of its bar. */
final class OhlcCheck implements Check {
    @Override
    public CheckKind kind() {
        return CheckKind.OHLC;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        if (!table.has(Role.HIGH) && !table.has(Role.LOW)) {
            return Measure.inapplicable("there are no highs and lows");
        }
        double[] opens = column(table, Role.OPEN);
        double[] highs = column(table, Role.HIGH);
        double[] lows = column(table, Role.LOW);
        double[] closes = table.closes();
        Offences offences = new Offences(table, settings.listed());
        for (int row = 0; row < closes.length; row++) {
            String wrong = wrong(opens[row], highs[row], lows[row], closes[row]);
            if (!wrong.isEmpty()) {
                int at = row;
                offences.add(row, () -> wrong + " (open " + text(opens[at]) + ", high " + text(highs[at]) + ", low "
                        + text(lows[at]) + ", close " + text(closes[at]) + ")");
            }
        }
        return offences.measure(offences.share(), offences.count() == 0
                ? "highs and lows enclose the other prices"
                : Unit.ROWS.text(offences.count()) + ", " + Unit.SHARE.text(offences.share())
                        + ", whose high or low does not enclose the other prices");
    }

    /** What is wrong with a bar; empty when nothing is. A price that is missing is compared with none. */
    private static String wrong(double open, double high, double low, double close) {
        if (high < low) {
            return "high below low";
        }
        if (high < close || high < open) {
            return "high below " + (high < close ? "close" : "open");
        }
        if (low > close || low > open) {
            return "low above " + (low > close ? "close" : "open");
        }
        return "";
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "none" : Unit.plain(value);
    }

    private static double[] column(BarTable table, Role role) {
        if (table.has(role)) {
            return table.values(role);
        }
        double[] missing = new double[table.size()];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }
}
