/** Requests over HTTP that are bounded in time and size, tried again where that makes sense, and end in an answer or a sentence. */
@NullMarked
package dev.tidemark.http;

import org.jspecify.annotations.NullMarked;
