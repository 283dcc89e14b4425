package dev.tidemark.signal;

/** Counts the rows as their signal becomes known. */
final class SignalCount {
    private static final int UNDEFINED = -1;

    private long rows;
    private long defined;
    private long signals;
    private long ties;
    private long crossingsUp;
    private long crossingsDown;
    private int before = UNDEFINED;

    /** A row without a defined mean. */
    void undefined() {
        rows++;
        before = UNDEFINED;
    }

    /**
     * A row with a defined mean.
     *
     * @param comparison the sign of close minus mean
     */
    int defined(int comparison) {
        rows++;
        defined++;
        int signal = comparison > 0 ? 1 : 0;
        signals += signal;
        if (comparison == 0) {
            ties++;
        }
        if (before != UNDEFINED && signal != before) {
            crossingsUp += signal;
            crossingsDown += 1 - signal;
        }
        before = signal;
        return signal;
    }

    SignalSummary summary() {
        return new SignalSummary(rows, defined, signals, ties, crossingsUp, crossingsDown);
    }
}
