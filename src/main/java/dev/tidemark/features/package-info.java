/** Columns that a forecast is made from, computed of bars: each value from its own bar and those before it, never from later ones. */
@NullMarked
package dev.tidemark.features;

import org.jspecify.annotations.NullMarked;
