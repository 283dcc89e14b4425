/** What is kept from one start to the next, and where. */
@NullMarked
package dev.tidemark.desktop.settings;

import org.jspecify.annotations.NullMarked;
