/** The HTTP service that forecasts by the model in service, and tells how it and the model are. */
@NullMarked
package dev.tidemark.serving;

import org.jspecify.annotations.NullMarked;
