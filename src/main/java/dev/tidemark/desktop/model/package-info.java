/** What the window shows, as observable state without controls. Changed on the JavaFX thread only. */
@NullMarked
package dev.tidemark.desktop.model;

import org.jspecify.annotations.NullMarked;
