package dev.tidemark.signal;

import dev.tidemark.bars.BarInput;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;

/** The signal over an open table. */
@SuppressWarnings("DoNotCallSuggester") // until the engine lands
public final class RollingSignal {
    private RollingSignal() {}

    /**
     * Reads a table once and computes its signal.
     *
     * @param input the open table
     * @param window the length of the rolling window, from 1
     * @param withTimes whether the sink needs times
     * @param sink hears every row
     */
    public static SignalSummary over(BarInput input, int window, boolean withTimes, SignalSink sink, Progress progress,
            Cancellation cancellation) {
        throw new UnsupportedOperationException(
                input.flavour() + "" + window + withTimes + sink + progress + cancellation);
    }
}
