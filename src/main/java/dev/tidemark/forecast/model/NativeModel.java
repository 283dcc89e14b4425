package dev.tidemark.forecast.model;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.Range;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** A model in the library's own memory, given back by {@link #close}. {@link Trees} forecast the same without the library. */
public final class NativeModel implements AutoCloseable {
    /** So many rows cross to the library at a time: a bound to the memory that it takes. */
    private static final int BATCH = 4096;

    private final Booster booster;

    NativeModel(Booster booster) {
        this.booster = booster;
    }

    /** A model without trees, to be grown over a part and judged by others, which it remembers. */
    static NativeModel begin(Matrix training, List<Matrix> judged, Map<String, Object> parameters)
            throws XGBoostError {
        Map<String, DMatrix> watches = new LinkedHashMap<>();
        for (Matrix each : judged) {
            watches.put("part" + watches.size(), each.rows());
        }
        // The library makes a booster in no other way than by training, be it for no round at all.
        return new NativeModel(XGBoost.train(training.rows(), parameters, 0, watches, null, null));
    }

    /**
     * A model from a file.
     *
     * @param source what the file is called in sentences
     * @throws DataFault if the library cannot read it
     * @throws dev.tidemark.base.UnavailableFault if the library cannot be loaded
     */
    public static NativeModel load(byte[] bytes, String source) {
        // The library ends the whole process at some files that are none.
        ModelFile.read(bytes, source).trees();
        NativeLibrary.require();
        try {
            return new NativeModel(XGBoost.loadModel(bytes));
        } catch (XGBoostError | IOException e) {
            throw new DataFault(source + ": cannot be read by XGBoost: " + firstLine(e), e);
        }
    }

    void grow(Matrix training, int round) throws XGBoostError {
        booster.update(training.rows(), round);
    }

    /** The root mean squared error over a part, on the scale that trees are grown on. */
    double error(Matrix judged, int round) throws XGBoostError {
        String said = booster.evalSet(new DMatrix[]{judged.rows()}, new String[]{"part"}, round);
        return Double.parseDouble(said.substring(said.lastIndexOf(':') + 1).strip());
    }

    /** The model as a file. */
    byte[] bytes() throws XGBoostError {
        return booster.toByteArray("ubj");
    }

    /** The forecasts of rows, in batches. */
    public double[] forecast(Examples examples, Range part) {
        double[] forecasts = new double[part.size()];
        try {
            for (int done = 0; done < forecasts.length; done += BATCH) {
                int rows = Math.min(BATCH, forecasts.length - done);
                float[] batch = examples.floats(new Range(part.from() + done, part.from() + done + rows));
                float[][] answers = booster.inplace_predict(batch, rows, examples.features().size(), Float.NaN);
                for (int i = 0; i < rows; i++) {
                    forecasts[done + i] = answers[i][0];
                }
            }
            return forecasts;
        } catch (XGBoostError e) {
            throw new DataFault("XGBoost cannot forecast: " + firstLine(e), e);
        }
    }

    /** What the library says; lines behind the first are where in its own sources. */
    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it does not say why").strip();
    }

    @Override
    public void close() {
        booster.dispose();
    }
}
