package dev.tidemark.architecture.broken.bars;

import java.util.concurrent.atomic.AtomicLong;

/** Has a final static that changes inside. */
public class Remembers {
    private static final AtomicLong LAST = new AtomicLong();

    /** The one after the last. */
    public long next() {
        return LAST.incrementAndGet();
    }
}
