/** The Open Inference Protocol, version 2, by which servers of models are asked alike. */
@NullMarked
package dev.tidemark.serving.inference;

import org.jspecify.annotations.NullMarked;
