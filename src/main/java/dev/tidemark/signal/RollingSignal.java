package dev.tidemark.signal;

import java.util.Optional;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.BlockReader;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;

/**
 * The signal over a table: 1 where the close is above the mean of the last closes, its own included, else 0. Exact: the
 * comparison is made in decimal, and depends neither on the number of threads nor on how the table is cut into blocks.
 */
public final class RollingSignal implements AutoCloseable {
    /** Up to this length the closes in the window are held in memory; beyond it they are read a second time. */
    private static final int LONGEST_REMEMBERED = 1 << 16;

    private final Trail trail;
    private final SignalCount count = new SignalCount();
    private RollingWindow window;

    RollingSignal(int window, Trail trail, SignalSink sink) {
        if (window < 1) {
            throw new IllegalArgumentException("the window must be at least 1, not " + window);
        }
        this.trail = trail;
        this.window = new LongWindow(window, trail, sink);
    }

    /**
     * A signal that is handed its rows, and remembers those in the window.
     *
     * @param window the length of the rolling window, from 1
     * @param sink hears every row
     */
    public RollingSignal(int window, SignalSink sink) {
        this(window, new Trail.Remembered(), sink);
    }

    /**
     * Reads a table once and computes its signal; a window too long to be held in memory is read a second time behind the
     * first reading.
     *
     * @param input the open table
     * @param window the length of the rolling window, from 1
     * @param withTimes whether the sink needs times
     * @param sink hears every row
     */
    public static SignalSummary over(BarInput input, int window, boolean withTimes, SignalSink sink, Progress progress,
            Cancellation cancellation) {
        boolean isRemembered = window <= LONGEST_REMEMBERED;
        if (!isRemembered) {
            input.keep(cancellation);
        }
        Trail trail = isRemembered
                ? new Trail.Remembered()
                : new Trail.ReadAgain(() -> input.readAgain(cancellation));
        try (RollingSignal signal = new RollingSignal(window, trail, sink);
                BlockReader reader = input.read(withTimes, progress, cancellation)) {
            Optional<BarBlock> block = reader.next();
            while (block.isPresent()) {
                signal.accept(block.get());
                block = reader.next();
            }
            return signal.summary();
        }
    }

    /** Takes the next rows. */
    public void accept(BarBlock block) {
        trail.entered(block.closes());
        int done = window.enter(block, 0, count);
        if (done < block.rows() && window instanceof LongWindow tooSmall) {
            window = tooSmall.widened();
            window.enter(block, done, count);
        }
    }

    /** The summary of the rows taken so far. */
    public SignalSummary summary() {
        return count.summary();
    }

    @Override
    public void close() {
        trail.close();
    }
}
