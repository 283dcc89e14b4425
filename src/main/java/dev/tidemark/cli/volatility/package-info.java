/** The commands of the volatility pipeline: one a class; each parses, calls its stage and prints the answer. */
@NullMarked
package dev.tidemark.cli.volatility;

import org.jspecify.annotations.NullMarked;
