/** Distances between distributions: whether what a model is asked about looks like what it learned from. Pure, on plain arrays. */
@NullMarked
package dev.tidemark.drift;

import org.jspecify.annotations.NullMarked;
