package dev.tidemark.forecast;

import dev.tidemark.base.DataFault;

/**
 * The loss of a forecast of a deviation as a forecast of its square: {@code q − ln q − 1} with {@code q = realized² / forecast²}, by Patton,
 * <i>Volatility forecast comparison using imperfect volatility proxies</i> (2011). It is 0 where both are equal. Both are raised to a floor
 * before they are squared, the same one for every forecaster, because at 0 there is no loss to speak of.
 *
 * @param floor the least deviation that counts, above 0
 */
public record Qlike(double floor) {
    /** The floor as a share of the mean target. */
    private static final double SHARE = 0.01;

    /**
     * A loss with a floor.
     *
     * @throws IllegalArgumentException if the floor is not a number above 0
     */
    public Qlike {
        if (!(floor > 0) || Double.isInfinite(floor)) {
            throw new IllegalArgumentException("a floor of " + floor);
        }
    }

    /**
     * The loss whose floor is a hundredth of the mean target of the training part.
     *
     * @throws DataFault if that mean is not above 0
     */
    public static Qlike of(Samples samples, Range train) {
        double sum = 0;
        int count = 0;
        for (int row = train.from(); row < train.to(); row++) {
            double target = samples.target()[row];
            sum += Double.isNaN(target) ? 0 : target;
            count += Double.isNaN(target) ? 0 : 1;
        }
        if (!(sum > 0)) {
            throw new DataFault("the mean target of the training part is not above 0 (" + count
                    + " rows): prices that do not move have no volatility to forecast");
        }
        return new Qlike(SHARE * sum / count);
    }

    /** The loss of one forecast. */
    public double of(double realized, double forecast) {
        double ratio = raised(realized) / raised(forecast);
        double square = ratio * ratio;
        return square - StrictMath.log(square) - 1;
    }

    /** The losses of forecasts. */
    public double[] of(double[] realized, double[] forecast) {
        double[] losses = new double[realized.length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = of(realized[i], forecast[i]);
        }
        return losses;
    }

    /** How many values lie below the floor. */
    int below(double[] values) {
        int count = 0;
        for (double value : values) {
            count += value < floor ? 1 : 0;
        }
        return count;
    }

    private double raised(double value) {
        return Math.max(value, floor);
    }
}
