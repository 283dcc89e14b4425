/** The lines of a file that a fault points at. */
@NullMarked
package dev.tidemark.desktop.source;

import org.jspecify.annotations.NullMarked;
