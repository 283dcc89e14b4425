/** The views: one FXML file each, with its controller. */
@NullMarked
package dev.tidemark.desktop.view;

import org.jspecify.annotations.NullMarked;
