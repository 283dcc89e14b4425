package dev.tidemark.architecture.broken.base;

import dev.tidemark.architecture.broken.bars.Plain;

/** Imports a room above its own, as an array. */
public class Upward {
    /** The way up. */
    public final Plain[] above = {};
}
