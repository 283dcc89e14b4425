/** The entry point: decides between the desktop and the command line. */
@NullMarked
package dev.tidemark;

import org.jspecify.annotations.NullMarked;
