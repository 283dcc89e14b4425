package dev.tidemark.architecture.broken.bars;

/** Breaks nothing. */
public class Plain {
    private static final int[] DIGITS = {1, 2, 3};

    /** Reads a private array, as any class may. */
    public int first() {
        return DIGITS[0];
    }
}
