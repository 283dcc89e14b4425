/** The numerical routines that forecasts need. */
@NullMarked
package dev.tidemark.forecast.math;

import org.jspecify.annotations.NullMarked;
