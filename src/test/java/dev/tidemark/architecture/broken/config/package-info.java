/** A room of the broken house. */
@NullMarked
package dev.tidemark.architecture.broken.config;

import org.jspecify.annotations.NullMarked;
