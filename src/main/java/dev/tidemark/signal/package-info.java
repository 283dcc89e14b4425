/** The rolling mean and the signal, exact in decimal. Pure: no clock, no files, no logging. */
@NullMarked
package dev.tidemark.signal;

import org.jspecify.annotations.NullMarked;
