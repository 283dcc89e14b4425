/** The forecasts that a model has to be held against: persistence, averages, HAR and GARCH, each mapped to the target. */
@NullMarked
package dev.tidemark.forecast.baseline;

import org.jspecify.annotations.NullMarked;
