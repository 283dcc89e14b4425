/** Plotting without a screen: scales, ticks, reduction of long columns, and surfaces to draw on. */
@NullMarked
package dev.tidemark.plot;

import org.jspecify.annotations.NullMarked;
