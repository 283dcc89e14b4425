/** A room of the broken house. */
@NullMarked
package dev.tidemark.architecture.broken.signal;

import org.jspecify.annotations.NullMarked;
