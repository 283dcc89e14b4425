package dev.tidemark.forecast;

import java.util.Arrays;

import dev.tidemark.base.DataFault;

/**
 * Between which values the target lies with a certain probability, by how far forecasts were off in the validation part. Errors grow with the
 * volatility, so they are taken as shares: what came over what was forecast. The ranks are those of split conformal prediction (Vovk, Gammerman and Shafer, 2005), by
 * which the interval holds what comes at least as often as it says, if what comes is like the validation part.
 *
 * @param level the probability, above 0 and below 1
 * @param lower what the forecast is multiplied by for the lower end
 * @param upper the same for the upper end
 * @param floor the least forecast that is multiplied
 * @param rows how many forecasts it was measured on
 */
public record ResidualInterval(double level, double lower, double upper, double floor, int rows) {
    /** Four of five. */
    public static final double LEVEL = 0.8;

    /** A fifth is no binary fraction, and a rank that is whole must not be lost to that. */
    private static final double ROUNDING = 1e-9;

    /**
     * The ends of an interval.
     *
     * @param lower the lower one
     * @param upper the upper one
     */
    public record Ends(double lower, double upper) {}

    /**
     * Measures the forecasts of a part that the model was not fitted on.
     *
     * @param part the validation part; rows without target or forecast are passed over
     * @param loss whose floor is the least forecast that counts
     * @throws DataFault if there are too few rows for the level
     */
    public static ResidualInterval of(double level, Samples samples, Range part, double[] forecasts, Qlike loss) {
        double[] shares = new double[part.size()];
        int count = 0;
        for (int row = part.from(); row < part.to(); row++) {
            double share = samples.target()[row] / Math.max(forecasts[row], loss.floor());
            if (Double.isFinite(share)) {
                shares[count++] = share;
            }
        }
        double[] sorted = Arrays.copyOf(shares, count);
        Arrays.sort(sorted);
        int below = (int) Math.floor((count + 1) * (1 - level) / 2 + ROUNDING);
        if (below < 1) {
            throw new DataFault(count + " forecasts of the validation part are too few for an interval of "
                    + Math.round(100 * level) + " %");
        }
        return new ResidualInterval(level, sorted[below - 1], sorted[count - below], loss.floor(), count);
    }

    /** The interval about a forecast. */
    public Ends about(double forecast) {
        double base = Math.max(forecast, floor);
        return new Ends(lower * base, upper * base);
    }

    /** The share of the rows of a part whose target lies within its interval; NaN where none has both. */
    public double coverage(Samples samples, Range part, double[] forecasts) {
        int inside = 0;
        int count = 0;
        for (int row = part.from(); row < part.to(); row++) {
            double target = samples.target()[row];
            if (Double.isFinite(target) && Double.isFinite(forecasts[row])) {
                Ends ends = about(forecasts[row]);
                inside += target >= ends.lower() && target <= ends.upper() ? 1 : 0;
                count++;
            }
        }
        return count == 0 ? Double.NaN : (double) inside / count;
    }
}
