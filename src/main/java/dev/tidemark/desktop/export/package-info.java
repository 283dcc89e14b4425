/** What is on the screen, written to files by the batch's own writers. */
@NullMarked
package dev.tidemark.desktop.export;

import org.jspecify.annotations.NullMarked;
