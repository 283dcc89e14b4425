/** What was trained, with what and how well: runs kept in a folder, to be read, compared and sent to a server. */
@NullMarked
package dev.tidemark.tracking;

import org.jspecify.annotations.NullMarked;
