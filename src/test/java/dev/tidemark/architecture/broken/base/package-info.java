/** A room that is not null-marked. */
package dev.tidemark.architecture.broken.base;
