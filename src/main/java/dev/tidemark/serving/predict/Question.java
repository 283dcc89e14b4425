package dev.tidemark.serving.predict;

import java.util.OptionalDouble;

import dev.tidemark.bars.RegularBars;

/** What a forecast is asked of. */
public sealed interface Question {
    /** Features that were computed elsewhere. */
    final class Row implements Question {
        private final double[] features;
        private final OptionalDouble price;

        /**
         * Features.
         *
         * @param features one number a feature, in the model's order, NaN where missing; not to be changed afterwards
         * @param price the price that the volatility is to be given in units of
         */
        public Row(double[] features, OptionalDouble price) {
            this.features = features;
            this.price = price;
        }

        double[] features() {
            return features;
        }

        OptionalDouble price() {
            return price;
        }
    }

    /**
     * Bars, of which the features are computed here.
     *
     * @param bars bars at the model's interval, oldest first
     * @param pointer where they stand in the request
     */
    record Series(RegularBars bars, String pointer) implements Question {}
}
