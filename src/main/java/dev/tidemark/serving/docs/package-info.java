/** The description of the service, for programs and for people. */
@NullMarked
package dev.tidemark.serving.docs;

import org.jspecify.annotations.NullMarked;
