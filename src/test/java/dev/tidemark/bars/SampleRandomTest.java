package dev.tidemark.bars;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SampleRandomTest {
    private static final int DRAWS = 1_000_000;

    /** The JDK's own xoshiro256++ is an independent implementation of the same published generator. */
    @Property(tries = 200)
    void bitsAreThoseOfTheJdksXoshiro(@ForAll long s0, @ForAll long s1, @ForAll long s2, @ForAll long s3) {
        long[] state = {s0, s1, s2, s3 | 1};
        ByteBuffer bytes = ByteBuffer.allocate(32);
        bytes.asLongBuffer().put(state);
        RandomGenerator oracle = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(bytes.array());
        SampleRandom random = new SampleRandom(state[0], state[1], state[2], state[3]);

        assertArrayEquals(LongStream.generate(oracle::nextLong).limit(100).toArray(),
                LongStream.generate(random::bits).limit(100).toArray());
    }

    /** The first outputs of SplitMix64 for seed 1234567, as they are published with the algorithm. */
    @Test
    void splitMixGivesThePublishedOutputs() {
        long step = 0x9E3779B97F4A7C15L;

        assertEquals(6457827717110365317L, SampleRandom.splitMix(1234567 + step));
        assertEquals(3203168211198807973L, SampleRandom.splitMix(1234567 + 2 * step));
    }

    @Test
    void everySeedHasASequenceOfItsOwn() {
        assertEquals(1000, LongStream.range(-500, 500).map(seed -> new SampleRandom(seed).bits()).distinct().count());
    }

    @Test
    void uniformDeviatesFillTheUnitInterval() {
        SampleRandom random = new SampleRandom(1);
        int[] tenths = new int[10];
        for (int i = 0; i < DRAWS; i++) {
            tenths[(int) (random.uniform() * 10)]++;
        }
        for (int count : tenths) {
            assertEquals(0.1, count / (double) DRAWS, 0.0015);
        }
    }

    @Test
    void gaussianDeviatesHaveTheMomentsOfTheNormal() {
        double[] deviates = deviates();

        assertEquals(0, moment(deviates, 1), 0.005);
        assertEquals(1, moment(deviates, 2), 0.007);
        assertEquals(0, moment(deviates, 3), 0.02);
        assertEquals(3, moment(deviates, 4), 0.05);
        assertEquals(15, moment(deviates, 6), 0.6);
    }

    /** Shares beyond 1, 2, 3 and 4 deviations on either side, from the normal distribution; the last two need the tail. */
    @Test
    void gaussianDeviatesHaveTheTailsOfTheNormal() {
        double[] bounds = {1, 2, 3, 4};
        double[] shares = {0.158655, 0.0227501, 0.00134990, 0.0000316712};
        double[] deviates = deviates();
        for (int i = 0; i < bounds.length; i++) {
            double bound = bounds[i];
            double fourErrors = 4 * Math.sqrt(shares[i] / DRAWS);
            assertEquals(shares[i], share(DoubleStream.of(deviates).filter(x -> x > bound)), fourErrors);
            assertEquals(shares[i], share(DoubleStream.of(deviates).filter(x -> x < -bound)), fourErrors);
        }
    }

    /** A layer whose edge were wrong would show as a step in the histogram. */
    @Test
    void gaussianDeviatesFollowTheBellThroughout() {
        double[] deviates = deviates();
        double width = 0.125;
        int[] counts = new int[28];
        for (double deviate : deviates) {
            int bin = (int) (Math.abs(deviate) / width);
            if (bin < counts.length) {
                counts[bin]++;
            }
        }
        for (int bin = 0; bin < counts.length; bin++) {
            double expected = 2 * DRAWS * bell(bin * width, width);
            assertTrue(Math.abs(counts[bin] - expected) < 4.5 * Math.sqrt(expected), "bin " + bin);
        }
    }

    /** The probability of [from, from + width), by Simpson's rule. */
    private static double bell(double from, double width) {
        return width / 6 * (density(from) + 4 * density(from + width / 2) + density(from + width));
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double[] deviates() {
        return DoubleStream.generate(new SampleRandom(42)::gaussian).limit(DRAWS).toArray();
    }

    private static double moment(double[] values, int power) {
        return DoubleStream.of(values).map(x -> Math.pow(x, power)).average().orElseThrow();
    }

    private static double share(DoubleStream selected) {
        return selected.count() / (double) DRAWS;
    }
}
