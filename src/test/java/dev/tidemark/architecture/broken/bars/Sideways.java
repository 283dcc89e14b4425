package dev.tidemark.architecture.broken.bars;

import dev.tidemark.architecture.broken.config.Quiet;

/** Imports another room on its own floor. */
public class Sideways {
    /** The neighbour. */
    public final Quiet neighbour = new Quiet();
}
