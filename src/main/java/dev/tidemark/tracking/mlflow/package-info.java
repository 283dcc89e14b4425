/** MLflow's REST API, as far as runs and models are sent there. */
@NullMarked
package dev.tidemark.tracking.mlflow;

import org.jspecify.annotations.NullMarked;
