/**
 * Versions of data, in the layout of DVC 3: {@code .dvc} files, cache, remotes, pipeline locks. What is written here
 * {@code dvc} reads, and the other way round.
 */
@NullMarked
package dev.tidemark.versioning;

import org.jspecify.annotations.NullMarked;
