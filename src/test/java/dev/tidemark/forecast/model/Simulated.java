package dev.tidemark.forecast.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Rows whose target hangs on some of their features, on the scale of a normalised volatility. */
public final class Simulated {
    private Simulated() {}

    /** Rows with the names {@code f0}, {@code f1}, …; one number in twenty of the features is missing. */
    public static Examples rows(int rows, int features, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[features][rows];
        double[] target = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int f = 0; f < features; f++) {
                double value = random.nextGaussian() * Math.pow(10, f % 5 - 2);
                sum += f < 3 ? value / Math.pow(10, f % 5 - 2) : 0;
                columns[f][row] = random.nextInt(20) == 0 ? Double.NaN : value;
            }
            target[row] = 0.005 * Math.exp(0.3 * sum + 0.2 * random.nextGaussian());
        }
        return Examples.of(names(features), columns, target);
    }

    static List<String> names(int features) {
        List<String> names = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            names.add("f" + f);
        }
        return names;
    }
}
