package dev.tidemark.architecture.broken.batch;

import java.util.function.IntConsumer;

/** Ends the process, by a method reference. */
public class Exits {
    /** The way out. */
    public IntConsumer door() {
        return System::exit;
    }
}
