/** The window: composition, controllers and background work. The only room that knows JavaFX. */
@NullMarked
package dev.tidemark.desktop;

import org.jspecify.annotations.NullMarked;
