/** The commands for runs: which there were, what each was, how they differ, and sending them to a server. */
@NullMarked
package dev.tidemark.pipeline.tracking;

import org.jspecify.annotations.NullMarked;
