/** Stages about models: training one, comparing two, promoting, forecasting. */
@NullMarked
package dev.tidemark.pipeline.model;

import org.jspecify.annotations.NullMarked;
