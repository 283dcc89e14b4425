/** Bars from the public interfaces of markets, as decimal texts and without doubt about what was asked and what was answered. */
@NullMarked
package dev.tidemark.market;

import org.jspecify.annotations.NullMarked;
