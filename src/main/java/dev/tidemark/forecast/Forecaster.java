package dev.tidemark.forecast;

import java.util.Map;

/** A way to forecast the target. */
public interface Forecaster {
    /** Its name, in lower case and without blanks: a key of JSON. */
    String name();

    /** What it does, in a few words. */
    String description();

    /**
     * Fits its parameters. Nothing of the test part is looked at.
     *
     * @param split the rows to fit on; a baseline takes the training part alone
     */
    Fitted fit(Samples samples, Split split);

    /** Fits it, and forecasts every row of the same samples. */
    default Forecast forecast(Samples samples, Split split) {
        return new Forecast(name(), description(), fit(samples, split).predict(samples));
    }

    /** A forecaster with its parameters. */
    interface Fitted {
        /** The forecast of every row, from what was known when its bar ended; NaN where it is undefined. */
        double[] predict(Samples samples);

        /** What was fitted, by name, in a fixed order. */
        Map<String, Double> parameters();
    }
}
