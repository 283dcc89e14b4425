/** Faults with their sentences, atomic files, progress and cancellation, nearest-name suggestion. */
@NullMarked
package dev.tidemark.base;

import org.jspecify.annotations.NullMarked;
