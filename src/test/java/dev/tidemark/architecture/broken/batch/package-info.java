/** A room of the broken house. */
@NullMarked
package dev.tidemark.architecture.broken.batch;

import org.jspecify.annotations.NullMarked;
