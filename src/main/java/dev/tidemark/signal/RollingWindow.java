package dev.tidemark.signal;

import dev.tidemark.bars.BarBlock;

/** The sum of the closes in a rolling window, kept exactly while rows enter and leave. */
abstract sealed class RollingWindow implements RollingMean permits LongWindow, WideWindow {
    final int length;
    final Trail trail;
    private final SignalSink sink;
    private final boolean isHeard;
    /** How many rows are in the window. */
    int filled;
    /** How many of them have no close. */
    int missing;

    @SuppressWarnings("ReferenceEquality") // that one sink is known to hear nothing
    RollingWindow(int length, Trail trail, SignalSink sink) {
        this.length = length;
        this.trail = trail;
        this.sink = sink;
        this.isHeard = sink != SignalSink.NONE;
    }

    /**
     * Lets the rows of a block enter.
     *
     * @param from the row to begin with
     * @return the row before which it stopped because the numbers became too large for it; the block's length when done
     */
    abstract int enter(BarBlock block, int from, SignalCount count);

    /** Another window over the same rows. */
    RollingWindow(RollingWindow before) {
        this(before.length, before.trail, before.sink);
        this.filled = before.filled;
        this.missing = before.missing;
    }

    final void tell(BarBlock block, int index, int signal) {
        if (isHeard) {
            sink.row(block, index, this, signal);
        }
    }

    @Override
    public final boolean isDefined() {
        return filled == length && missing == 0;
    }
}
