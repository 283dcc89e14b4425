/** Pages for people: what a report says is handed over as plain values, and templates make HTML of it that needs nothing else. */
@NullMarked
package dev.tidemark.report;

import org.jspecify.annotations.NullMarked;
