/** The price chart: what is drawn where, and how the pointer and the keys move it. */
@NullMarked
package dev.tidemark.desktop.chart;

import org.jspecify.annotations.NullMarked;
