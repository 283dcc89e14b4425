/** The report of drift: features as they are held against features as they were. */
@NullMarked
package dev.tidemark.pipeline.drift;

import org.jspecify.annotations.NullMarked;
