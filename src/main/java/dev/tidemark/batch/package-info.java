/** The signal run from files to files: settings, metrics.json, run.log, signals and report. */
@NullMarked
package dev.tidemark.batch;

import org.jspecify.annotations.NullMarked;
