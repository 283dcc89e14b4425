/** What the service counts and measures, for Prometheus. */
@NullMarked
package dev.tidemark.serving.metrics;

import org.jspecify.annotations.NullMarked;
