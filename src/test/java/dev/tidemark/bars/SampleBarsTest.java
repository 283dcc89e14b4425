package dev.tidemark.bars;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.stream.DoubleStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SampleBarsTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final int ROWS = 50_000;

    @Property(tries = 200)
    void everyBarIsConsistent(@ForAll long seed, @ForAll @IntRange(min = 1, max = 31_536_000) int seconds) {
        SampleBars bars = new SampleBars(seed, new Interval(seconds), START);
        for (int row = 0; row < 1000; row++) {
            bars.next();
            assertTrue(0 < bars.low());
            assertTrue(bars.low() <= Math.min(bars.open(), bars.close()));
            assertTrue(bars.high() >= Math.max(bars.open(), bars.close()));
            assertTrue(bars.volume() > 0);
            assertEquals(START.toEpochMilli() + 1000L * row * seconds, bars.time());
        }
    }

    @Property(tries = 200)
    void closesStayWithinTheirBounds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 31_536_000) int seconds) {
        SampleBars bars = new SampleBars(seed, new Interval(seconds), START);
        for (int row = 0; row < 1000; row++) {
            bars.next();
            assertTrue(5_000_00 <= bars.close() && bars.close() <= 500_000_00);
        }
    }

    @Property(tries = 50)
    void turnoverIsVolumeTimesTypicalPrice(@ForAll long seed) {
        SampleBars bars = new SampleBars(seed, new Interval(86_400), START);
        for (int row = 0; row < 100; row++) {
            bars.next();
            BigDecimal thrice = BigDecimal.valueOf(bars.high() + bars.low() + bars.close(), SampleBars.PRICE_SCALE);
            BigDecimal expected = BigDecimal.valueOf(bars.volume(), SampleBars.VOLUME_SCALE).multiply(thrice)
                    .divide(BigDecimal.valueOf(3), SampleBars.PRICE_SCALE, RoundingMode.HALF_UP);
            assertEquals(expected, BigDecimal.valueOf(bars.turnover(), SampleBars.PRICE_SCALE));
        }
    }

    @Property(tries = 20)
    void aBarOpensNearTheCloseBeforeIt(@ForAll long seed) {
        SampleBars bars = new SampleBars(seed, Interval.MINUTE, START);
        for (int row = 0; row < 1000; row++) {
            long before = bars.close();
            bars.next();
            assertEquals(0, bars.open() / (double) before - 1, 0.01);
        }
    }

    @Test
    void returnsHaveFatTails() {
        double[] returns = returns(series());
        double variance = mean(squares(returns));

        assertTrue(mean(squares(squares(returns))) / (variance * variance) > 5);
    }

    @Test
    void volatilityComesInClusters() {
        double[] squares = squares(returns(series()));

        assertTrue(correlation(squares, squares, 1) > 0.05);
        assertTrue(correlation(squares, squares, 60) > 0.02);
    }

    @Test
    void returnsThemselvesAreNotCorrelated() {
        double[] returns = returns(series());

        assertEquals(0, correlation(returns, returns, 1), 0.03);
    }

    @Test
    void volumeFollowsVolatility() {
        double[][] series = series();
        double[] sizes = DoubleStream.of(returns(series)).map(Math::abs).toArray();

        assertTrue(correlation(sizes, series[1], 0) > 0.3);
    }

    /** The variance of a year is 0.55² from the walk and a little more from jumps, whatever the interval. */
    @Property(tries = 5)
    void yearlyVolatilityIsThatOfACoin(@ForAll @IntRange(min = 1, max = 96) int quarters) {
        SampleBars bars = new SampleBars(quarters, new Interval(900 * quarters), START);
        double[] returns = returns(series(bars));
        double yearly = Math.sqrt(mean(squares(returns)) * 365 * 96 / quarters);

        assertEquals(0.57, yearly, 0.12);
    }

    /** Parkinson's estimator reads the variance from high and low alone; it must agree with that of the closes. */
    @Test
    void highsAndLowsAgreeWithTheVolatilityOfCloses() {
        SampleBars bars = new SampleBars(3, Interval.MINUTE, START);
        double fromRange = 0;
        double fromReturns = 0;
        for (int row = 0; row < ROWS; row++) {
            double before = bars.close();
            bars.next();
            fromRange += square(Math.log(bars.high() / (double) bars.low())) / (4 * Math.log(2));
            fromReturns += square(Math.log(bars.close() / before));
        }
        assertEquals(1, fromRange / fromReturns, 0.25);
    }

    @Test
    void aLullLeavesThePriceWhereItIs() {
        SampleBars bars = new SampleBars(1, Interval.MINUTE, START);
        int flat = 0;
        for (int row = 0; row < ROWS; row++) {
            long before = bars.close();
            bars.next();
            flat += before == bars.open() && bars.low() == bars.high() ? 1 : 0;
        }
        assertTrue(flat > ROWS / 200 && flat < ROWS / 50, flat + " flat bars");
    }

    @Test
    void theBusiestHoursAreInTheAfternoon() {
        double[] volumes = series()[1];
        double[] byHour = new double[24];
        for (int minute = 0; minute < 30 * 1440; minute++) {
            byHour[minute / 60 % 24] += volumes[minute];
        }
        assertTrue(byHour[15] > 1.5 * byHour[3]);
    }

    private static double[][] series() {
        return series(new SampleBars(42, Interval.MINUTE, START));
    }

    /** Closes and volumes. */
    private static double[][] series(SampleBars bars) {
        double[][] series = new double[2][ROWS];
        for (int row = 0; row < ROWS; row++) {
            bars.next();
            series[0][row] = bars.close();
            series[1][row] = bars.volume();
        }
        return series;
    }

    private static double[] returns(double[][] series) {
        double[] closes = series[0];
        double[] returns = new double[closes.length];
        for (int row = 1; row < closes.length; row++) {
            returns[row] = Math.log(closes[row] / closes[row - 1]);
        }
        return returns;
    }

    private static double correlation(double[] a, double[] b, int lag) {
        double meanA = mean(a);
        double meanB = mean(b);
        double both = 0;
        double ofA = 0;
        double ofB = 0;
        for (int i = lag; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i - lag] - meanB);
            ofA += square(a[i] - meanA);
            ofB += square(b[i - lag] - meanB);
        }
        return both / Math.sqrt(ofA * ofB);
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double[] squares(double[] values) {
        return DoubleStream.of(values).map(SampleBarsTest::square).toArray();
    }

    private static double square(double value) {
        return value * value;
    }
}
