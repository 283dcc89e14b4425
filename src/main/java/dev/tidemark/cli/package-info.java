/** The command line: one command per class, and one mapper from faults to sentences and exit codes. */
@NullMarked
package dev.tidemark.cli;

import org.jspecify.annotations.NullMarked;
