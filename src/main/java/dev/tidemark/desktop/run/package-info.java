/** Runs from the window: reading, recomputing, recording and repeating. Knows the model, and no control. */
@NullMarked
package dev.tidemark.desktop.run;

import org.jspecify.annotations.NullMarked;
