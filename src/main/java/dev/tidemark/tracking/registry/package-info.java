/** Models by name: their versions, and the aliases by which one of them is the champion. */
@NullMarked
package dev.tidemark.tracking.registry;

import org.jspecify.annotations.NullMarked;
