package dev.tidemark.forecast;

import java.util.Arrays;

import dev.tidemark.base.DataFault;

/**
 * The loss of a forecast of a deviation as a forecast of its square: {@code q − ln q − 1} with {@code q = realized² / forecast²}, by Patton,
 * <i>Volatility forecast comparison using imperfect volatility proxies</i> (2011). It is 0 where both are equal. Both are raised to a floor
 * before they are squared, the same one for every forecaster, because at 0 there is no loss to speak of.
 *
 * @param floor the least deviation that counts, above 0
 */
public record Qlike(double floor) {
    /** One in so many targets of the training part lies below the floor. */
    private static final int ONE_IN = 100;

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
     * The loss whose floor is the 1 % quantile of the targets above 0 of the training part: the calmest that is not a freak.
     *
     * @throws DataFault if no target there is above 0
     */
    public static Qlike of(Samples samples, Range train) {
        double[] targets = Arrays.stream(samples.target(), train.from(), train.to()).filter(target -> target > 0)
                .sorted().toArray();
        if (targets.length == 0) {
            throw new DataFault("no target of the training part is above 0 (" + train.size()
                    + " rows): prices that do not move have no volatility to forecast");
        }
        return new Qlike(targets[targets.length / ONE_IN]);
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
