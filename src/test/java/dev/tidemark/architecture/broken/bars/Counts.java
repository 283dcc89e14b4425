package dev.tidemark.architecture.broken.bars;

/** Has a static that is not final. */
public class Counts {
    private static int count;

    /** How often it was asked. */
    public int count() {
        return ++count;
    }
}
