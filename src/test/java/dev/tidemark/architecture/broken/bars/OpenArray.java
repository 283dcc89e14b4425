package dev.tidemark.architecture.broken.bars;

/** Has a static array that others can write. */
public class OpenArray {
    static final int[] CELLS = new int[1];
}
