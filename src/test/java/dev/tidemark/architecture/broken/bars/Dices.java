package dev.tidemark.architecture.broken.bars;

/** Draws lots. */
public class Dices {
    /** A lot. */
    public double lot() {
        return Math.random();
    }
}
