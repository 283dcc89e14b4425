/** The stages of the volatility pipeline: each reads files, asks the rooms below, writes files, and answers in words and JSON. */
@NullMarked
package dev.tidemark.pipeline;

import org.jspecify.annotations.NullMarked;
