package dev.tidemark.architecture.broken.bars;

/** Writes a log. */
public class Logs {
    /** Tells. */
    public void tell() {
        System.getLogger("bars").log(System.Logger.Level.INFO, "told");
    }
}
