/** The stages of the pipeline one after the other: which of them have anything to do, what they made, and a page about it all. */
@NullMarked
package dev.tidemark.pipeline.run;

import org.jspecify.annotations.NullMarked;
