/** What the commands of {@code version} do: each opens the project, asks {@code versioning}, and answers in words and JSON. */
@NullMarked
package dev.tidemark.pipeline.version;

import org.jspecify.annotations.NullMarked;
