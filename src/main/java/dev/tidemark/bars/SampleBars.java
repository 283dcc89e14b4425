package dev.tidemark.bars;

import java.time.Instant;

/**
 * An endless series of made-up bars that behave like those of a coin, the same for the same seed on every machine.
 *
 * <p>The logarithm of the price is a random walk that is drawn weakly back to where it began, with rare jumps. Its
 * volatility is log-normal and moves on two time scales, hours and weeks, and with the time of day. A bar's high and low
 * are distributed as the extremes of a Brownian path between its open and close. Volume follows volatility, the time of
 * day and the size of the bar's own move. At intervals of up to 15 minutes there are lulls, when small trades leave the
 * price where it is.
 *
 * <p>Prices are whole hundredths, volumes whole millionths, so nothing is lost when they are written down. Every close lies
 * between 5 000 and 500 000. A new series stands before its first bar; {@link #next} goes to the next one.
 */
public final class SampleBars {
    /** How many decimals prices and turnovers have. */
    public static final int PRICE_SCALE = 2;
    /** How many decimals volumes have. */
    public static final int VOLUME_SCALE = 6;

    private static final int DAY = 86_400;
    private static final double YEAR = 365.0 * DAY;

    private static final double LEVEL = 45_000_00;
    private static final double LOWEST = StrictMath.log(5_000_00 / LEVEL);
    private static final double HIGHEST = StrictMath.log(500_000_00 / LEVEL);

    /** The volatility of a year, and how fast the price is drawn back: half of the way in about seven months. */
    private static final double VOLATILITY = 0.55;
    private static final double REVERSION = 1.2 / YEAR;
    private static final double MAX_BAR_VOLATILITY = 0.5;
    private static final double BURST = 0.45;
    private static final double BURST_SECONDS = 3 * 3600.0;
    private static final double REGIME = 0.35;
    private static final double REGIME_SECONDS = 14.0 * DAY;
    /** What the logarithm of volatility is lowered by so that the variance comes to the stated one on average. */
    private static final double CENTRE = BURST * BURST + REGIME * REGIME;

    private static final double JUMPS_PER_SECOND = 400 / YEAR;
    private static final double JUMP = 0.006;
    /** How far a bar opens from the close before it, in bar volatilities. */
    private static final double GAP = 0.05;

    private static final double MICROS_PER_SECOND = 8e6 / 60;
    private static final double MAX_VOLUME_EXPONENT = 5;
    private static final double SEASON = 0.45;
    private static final int BUSIEST_SECOND = 15 * 3600;

    private static final int LULL_INTERVAL = 15 * 60;
    private static final double LULL_CHANCE = 1 / 600.0;
    private static final int LONGEST_LULL = 12;
    private static final double LULL_VOLUME = 0.01;

    private final SampleRandom random;
    private final int step;
    private final MeanReverting burst;
    private final MeanReverting regime;
    private final double decay;
    private final double barVolatility;
    private final double jumpChance;
    private final double barVolume;

    private double logPrice;
    private int lullLeft;
    private long second;
    private long open;
    private long high;
    private long low;
    private long close = (long) LEVEL;
    private long volume;

    /**
     * A series that stands before its first bar.
     *
     * @param seed decides everything random
     * @param interval the time from bar to bar
     * @param start the time of the first bar; a fraction of a second is dropped
     */
    public SampleBars(long seed, Interval interval, Instant start) {
        random = new SampleRandom(seed);
        step = interval.seconds();
        burst = new MeanReverting(BURST, BURST_SECONDS, step, random);
        regime = new MeanReverting(REGIME, REGIME_SECONDS, step, random);
        decay = StrictMath.exp(-REVERSION * step);
        barVolatility = VOLATILITY * Math.sqrt((1 - decay * decay) / (2 * REVERSION * YEAR));
        jumpChance = 1 - StrictMath.exp(-JUMPS_PER_SECOND * step);
        barVolume = MICROS_PER_SECOND * step;
        second = start.getEpochSecond() - step;
    }

    /** Goes to the next bar. */
    public void next() {
        second += step;
        if (isLull()) {
            lull();
        } else {
            trade();
        }
    }

    private boolean isLull() {
        if (lullLeft > 0) {
            lullLeft--;
            return true;
        }
        if (step <= LULL_INTERVAL && random.uniform() < LULL_CHANCE) {
            lullLeft = (int) (random.uniform() * LONGEST_LULL);
            return true;
        }
        return false;
    }

    private void lull() {
        open = close;
        high = close;
        low = close;
        volume = 1 + (long) (barVolume * LULL_VOLUME * random.uniform());
    }

    private void trade() {
        double season = season();
        double mood = burst.next(random) + regime.next(random);
        double volatility = Math.min(MAX_BAR_VOLATILITY,
                barVolatility * StrictMath.exp(mood - CENTRE + 0.5 * season));
        double move = volatility * random.gaussian();
        if (random.uniform() < jumpChance) {
            move += JUMP * random.gaussian();
        }
        logPrice = reflected(logPrice * decay + move);
        open = Math.max(1, close + Math.round(GAP * volatility * close * random.gaussian()));
        close = Math.round(LEVEL * StrictMath.exp(logPrice));
        reach(volatility);
        volume = volume(mood, season, Math.abs(move) / volatility);
    }

    /** Between one, at the busiest time of the day, and minus one twelve hours off, times its weight. */
    private double season() {
        if (step >= DAY) {
            return 0;
        }
        long distance = Math.abs(Math.floorMod(second + step / 2, DAY) - BUSIEST_SECOND);
        return SEASON * (1 - 4.0 * Math.min(distance, DAY - distance) / DAY);
    }

    private static double reflected(double logPrice) {
        double inside = logPrice > HIGHEST
                ? 2 * HIGHEST - logPrice
                : logPrice < LOWEST ? 2 * LOWEST - logPrice : logPrice;
        return Math.clamp(inside, LOWEST, HIGHEST);
    }

    private void reach(double volatility) {
        long upper = Math.max(open, close);
        long lower = Math.min(open, close);
        double distance = upper - lower;
        double width = volatility * close;
        high = upper + Math.round(overshoot(distance, width));
        // Divided rather than subtracted: the same at the first order, and never below zero.
        double depth = overshoot(distance, width);
        low = Math.clamp(Math.round((double) lower * lower / (lower + depth)), 1, lower);
    }

    /**
     * How far beyond its ends a Brownian path of this width reaches. Given the distance d of the ends, its extreme lies
     * (√(d² − 2 w² ln U) − d)/2 beyond the outer one, and −2 ln U is distributed as the sum of two squared normals.
     */
    private double overshoot(double distance, double width) {
        double first = random.gaussian();
        double second = random.gaussian();
        return (Math.sqrt(distance * distance + width * width * (first * first + second * second)) - distance) / 2;
    }

    private long volume(double mood, double season, double surprise) {
        double exponent = 1.3 * mood + season + 0.35 * (Math.min(surprise, 5) - 0.8) + 0.5 * random.gaussian();
        return 1 + (long) (barVolume * StrictMath.exp(Math.min(exponent, MAX_VOLUME_EXPONENT)));
    }

    /** When the bar begins, in milliseconds since the epoch. */
    public long time() {
        return second * 1000;
    }

    /** The open, in hundredths. */
    public long open() {
        return open;
    }

    /** The high, in hundredths. */
    public long high() {
        return high;
    }

    /** The low, in hundredths. */
    public long low() {
        return low;
    }

    /** The close, in hundredths; before the first bar, where the walk begins. */
    public long close() {
        return close;
    }

    /** The volume in the coin, in millionths. */
    public long volume() {
        return volume;
    }

    /** The volume in money, in hundredths: the volume times the mean of high, low and close, rounded half up. */
    public long turnover() {
        long thrice = high + low + close;
        long unit = 3_000_000; // thirds of millionths; whole units first, so that the product stays within a long
        return volume / unit * thrice + (volume % unit * thrice + unit / 2) / unit;
    }

    /** A first-order autoregression that begins in its stationary distribution. */
    private static final class MeanReverting {
        private final double decay;
        private final double scale;
        private double value;

        MeanReverting(double deviation, double timescale, double step, SampleRandom random) {
            decay = StrictMath.exp(-step / timescale);
            scale = deviation * Math.sqrt(1 - decay * decay);
            value = deviation * random.gaussian();
        }

        double next(SampleRandom random) {
            value = value * decay + scale * random.gaussian();
            return value;
        }
    }
}
