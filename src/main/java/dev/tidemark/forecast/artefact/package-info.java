/** The folder that a trained model is kept in, readable by MLflow. */
@NullMarked
package dev.tidemark.forecast.artefact;

import org.jspecify.annotations.NullMarked;
