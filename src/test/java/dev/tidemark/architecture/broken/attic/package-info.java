/** A room of the broken house. */
@NullMarked
package dev.tidemark.architecture.broken.attic;

import org.jspecify.annotations.NullMarked;
