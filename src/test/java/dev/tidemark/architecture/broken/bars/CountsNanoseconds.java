package dev.tidemark.architecture.broken.bars;

import java.util.function.LongSupplier;

/** Reads the clock by a method reference. */
public class CountsNanoseconds {
    /** The time that it is. */
    public LongSupplier time() {
        return System::nanoTime;
    }
}
