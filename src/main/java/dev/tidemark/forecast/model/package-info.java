/** The model: gradient-boosted trees, trained by XGBoost's native library, and evaluated here. */
@NullMarked
package dev.tidemark.forecast.model;

import org.jspecify.annotations.NullMarked;
