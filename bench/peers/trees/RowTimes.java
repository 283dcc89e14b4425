import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import dev.tidemark.forecast.artefact.Artefact;
import dev.tidemark.forecast.artefact.FeatureSummary;
import dev.tidemark.forecast.model.Trees;

/** Times the forecast of single rows by a model: {@code RowTimes FOLDER}. */
final class RowTimes {
    private static final int ROWS = 4096;
    private static final int ROUNDS = 21;
    private static final int REPEATS = 25;

    private RowTimes() {}

    public static void main(String[] args) {
        Artefact artefact = Artefact.load(Path.of(args[0]));
        Trees trees = artefact.trees();
        double[][] rows = rows(artefact);
        double[] micros = new double[ROUNDS];
        double sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                for (double[] row : rows) {
                    sum += trees.forecast(row);
                }
            }
            micros[round] = (System.nanoTime() - start) / 1e3 / ROWS / REPEATS;
        }
        double[] warm = Arrays.stream(micros).skip(ROUNDS / 3).sorted().toArray();
        System.out.printf("%d %.3f %.6f%n", trees.size(), warm[warm.length / 2], sum);
    }

    /** Rows of the features' own scales, so that questions are answered both ways. */
    private static double[][] rows(Artefact artefact) {
        Random random = new Random(42);
        double[][] rows = new double[ROWS][artefact.features().size()];
        for (double[] row : rows) {
            for (int f = 0; f < row.length; f++) {
                FeatureSummary summary = artefact.features().get(f);
                row[f] = summary.mean() + random.nextGaussian() * summary.deviation();
            }
        }
        return rows;
    }
}
