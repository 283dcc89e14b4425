import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains by the bare library, once for each line on standard input, and says how long it took: from floats in memory to the bytes of a
 * model. Arguments: rows to train on, rows to judge by, rounds, threads.
 */
public final class BareTraining {
    private static final int FEATURES = 36;

    private BareTraining() {}

    public static void main(String[] args) throws IOException, XGBoostError {
        int training = Integer.parseInt(args[0]);
        int rows = training + Integer.parseInt(args[1]);
        float[] features = new float[rows * FEATURES];
        float[] target = new float[rows];
        SplittableRandom random = new SplittableRandom(1);
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int f = 0; f < FEATURES; f++) {
                double value = random.nextGaussian();
                sum += f < 6 ? value : 0;
                features[row * FEATURES + f] = (float) value;
            }
            target[row] = (float) (0.005 * Math.exp(0.2 * sum + 0.3 * random.nextGaussian()));
        }
        System.out.println("ready");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (lines.readLine() != null) {
            System.gc();
            long start = System.nanoTime();
            int bytes = train(features, target, training, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            System.out.println(String.format(Locale.ROOT, "%.6f %d", (System.nanoTime() - start) / 1e9, bytes));
        }
    }

    private static int train(float[] features, float[] target, int training, int rounds, int threads)
            throws XGBoostError {
        int split = training * FEATURES;
        DMatrix learned = new DMatrix(java.util.Arrays.copyOf(features, split), training, FEATURES, Float.NaN);
        DMatrix judged = new DMatrix(java.util.Arrays.copyOfRange(features, split, features.length),
                target.length - training, FEATURES, Float.NaN);
        learned.setLabel(java.util.Arrays.copyOf(target, training));
        judged.setLabel(java.util.Arrays.copyOfRange(target, training, target.length));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("objective", "reg:squarederror");
        parameters.put("eval_metric", "rmse");
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", 6);
        parameters.put("eta", 0.05);
        parameters.put("subsample", 0.8);
        parameters.put("colsample_bytree", 0.8);
        parameters.put("min_child_weight", 3);
        parameters.put("gamma", 1e-6);
        parameters.put("alpha", 3e-4);
        parameters.put("seed", 42);
        parameters.put("nthread", threads);
        parameters.put("verbosity", 0);
        Map<String, DMatrix> watches = new LinkedHashMap<>();
        watches.put("validation", judged);
        Booster booster = XGBoost.train(learned, parameters, rounds, watches, null, null);
        int bytes = booster.toByteArray("ubj").length;
        booster.dispose();
        learned.dispose();
        judged.dispose();
        return bytes;
    }
}
