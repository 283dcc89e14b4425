package dev.tidemark.forecast.model;

import dev.tidemark.forecast.Range;

import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Rows in the library's own memory, given back by {@link #close}. */
final class Matrix implements AutoCloseable {
    private final DMatrix rows;

    private Matrix(DMatrix rows) {
        this.rows = rows;
    }

    static Matrix of(Examples examples, Range part, TargetScale scale) throws XGBoostError {
        Matrix matrix = new Matrix(
                new DMatrix(examples.floats(part), part.size(), examples.features().size(), Float.NaN));
        try {
            matrix.rows.setLabel(scale.labels(examples, part));
            return matrix;
        } catch (XGBoostError e) {
            matrix.close();
            throw e;
        }
    }

    DMatrix rows() {
        return rows;
    }

    @Override
    public void close() {
        rows.dispose();
    }
}
