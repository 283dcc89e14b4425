package dev.tidemark.drift;

import java.util.Arrays;
import java.util.Random;

/** Samples to try things with. */
final class Made {
    private Made() {}

    /** A sample with a few values far out, as the returns of prices have them. */
    static double[] heavy(long seed, int rows) {
        Random chance = new Random(seed);
        double[] sample = new double[rows];
        Arrays.setAll(sample, i -> chance.nextGaussian() * Math.exp(0.7 * chance.nextGaussian()));
        return sample;
    }

    /** The share of the rows that are no larger. */
    static double upTo(Distribution of, double value) {
        double rows = 0;
        for (int i = 0; i < of.size() && of.value(i) <= value; i++) {
            rows += of.weight(i);
        }
        return rows / of.rows();
    }
}
