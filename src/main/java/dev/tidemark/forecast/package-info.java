/** What forecasts are fitted on, held against and judged by: rows and their parts, metrics, tests, and the scoreboard of a model and its baselines. */
@NullMarked
package dev.tidemark.forecast;

import org.jspecify.annotations.NullMarked;
