/** Forecasts on demand: what is asked, the forecast, and what is answered. */
@NullMarked
package dev.tidemark.serving.predict;

import org.jspecify.annotations.NullMarked;
