/** The model in service: where it comes from, and how a newer one takes its place. */
@NullMarked
package dev.tidemark.serving.model;

import org.jspecify.annotations.NullMarked;
