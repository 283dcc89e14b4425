/** Columns of bars: reading OHLCV CSV in every flavour, and generating it. Pure but for its readers. */
@NullMarked
package dev.tidemark.bars;

import org.jspecify.annotations.NullMarked;
