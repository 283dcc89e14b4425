/** A core room that breaks every rule of the core. */
@NullMarked
package dev.tidemark.architecture.broken.bars;

import org.jspecify.annotations.NullMarked;
