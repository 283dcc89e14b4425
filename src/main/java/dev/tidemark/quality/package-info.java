/** What must be true of bars before anything is computed of them: checks, each with a figure and a threshold, and their report. */
@NullMarked
package dev.tidemark.quality;

import org.jspecify.annotations.NullMarked;
