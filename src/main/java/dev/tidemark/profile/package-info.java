/** What a table of any kind is like: its columns, how they hang together, and what is odd about them. */
@NullMarked
package dev.tidemark.profile;

import org.jspecify.annotations.NullMarked;
