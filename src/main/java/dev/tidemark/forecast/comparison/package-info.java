/** Whether a model takes the champion's place: both judged on rows that neither has seen, by rules that give their reasons. */
@NullMarked
package dev.tidemark.forecast.comparison;

import org.jspecify.annotations.NullMarked;
