package dev.tidemark.forecast.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;

import dev.tidemark.base.Cancellation;
import dev.tidemark.forecast.Range;

/**
 * Trains a model, or forecasts with one, once for each line on standard input, and says how long it took: what bench/training asks. Arguments:
 * rows to train on, rows to judge by, rounds, threads.
 */
final class TrainingBenchmark {
    private static final int FEATURES = 36;

    private TrainingBenchmark() {}

    @SuppressWarnings("SystemOut") // a benchmark's whole purpose
    public static void main(String[] args) throws IOException {
        int training = Integer.parseInt(args[0]);
        Examples rows = rows(training + Integer.parseInt(args[1]));
        ModelSettings d = ModelSettings.DEFAULTS;
        ModelSettings settings = new ModelSettings(Integer.parseInt(args[2]), d.depth(), d.eta(), d.subsample(),
                d.colsample(), d.minChildWeight(), d.gamma(), d.lambda(), d.alpha(), 0, Integer.parseInt(args[3]));
        System.out.println("ready");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.gc();
            long start = System.nanoTime();
            TrainedModel model = Trainer.train(rows, new Range(0, training), new Range(training, rows.rows()), settings,
                    42, RoundListener.NONE, Cancellation.NEVER);
            int bytes = model.bytes().length;
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(String.format(Locale.ROOT, "%.6f %d %.3f", seconds, bytes,
                    microsecondsARow(model.file().trees(), rows)));
        }
    }

    private static double microsecondsARow(Trees trees, Examples rows) {
        trees.forecast(rows, new Range(0, rows.rows()));
        long start = System.nanoTime();
        trees.forecast(rows, new Range(0, rows.rows()));
        return (System.nanoTime() - start) / 1e3 / rows.rows();
    }

    /** As the peer makes them. */
    private static Examples rows(int rows) {
        SplittableRandom random = new SplittableRandom(1);
        double[][] columns = new double[FEATURES][rows];
        double[] target = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int f = 0; f < FEATURES; f++) {
                columns[f][row] = random.nextGaussian();
                sum += f < 6 ? columns[f][row] : 0;
            }
            target[row] = 0.005 * Math.exp(0.2 * sum + 0.3 * random.nextGaussian());
        }
        return Examples.of(Simulated.names(FEATURES), columns, target);
    }
}
