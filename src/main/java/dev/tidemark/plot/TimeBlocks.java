package dev.tidemark.plot;

/**
 * A column of times with the extent of each block of it, so that a long stretch of like times is passed over quickly. Holds
 * for any order of the times.
 */
final class TimeBlocks {
    static final long MISSING = Long.MIN_VALUE;
    private static final int BLOCK = 1024;

    private final long[] times;
    private final long[] earliest;
    private final long[] latest;

    TimeBlocks(long[] times) {
        this.times = times;
        int blocks = (times.length + BLOCK - 1) / BLOCK;
        earliest = new long[blocks];
        latest = new long[blocks];
        for (int block = 0; block < blocks; block++) {
            summarise(block, Math.min(times.length, (block + 1) * BLOCK));
        }
    }

    private void summarise(int block, int end) {
        long min = Long.MAX_VALUE;
        long max = MISSING;
        for (int i = block * BLOCK; i < end; i++) {
            // Less one, a missing time becomes the largest.
            min = Math.min(min, times[i] - 1);
            max = Math.max(max, times[i]);
        }
        earliest[block] = max == MISSING ? Long.MAX_VALUE : min + 1;
        latest[block] = max;
    }

    int size() {
        return times.length;
    }

    long at(int index) {
        return times[index];
    }

    /** The first bar of a stretch whose time is there, and is before {@code low} or not before {@code high}; {@code to} if none is. */
    int nextOutside(int from, int to, long low, long high) {
        int at = from;
        while (at < to) {
            int block = at / BLOCK;
            int end = Math.min(to, (block + 1) * BLOCK);
            if (latest[block] != MISSING && (earliest[block] < low || latest[block] >= high)) {
                for (; at < end; at++) {
                    long time = times[at];
                    if (time != MISSING && (time < low || time >= high)) {
                        return at;
                    }
                }
            }
            at = end;
        }
        return to;
    }

    /** The first bar of a stretch whose time is there; {@code to} if none is. */
    int nextPresent(int from, int to) {
        return nextOutside(from, to, Long.MAX_VALUE, MISSING);
    }

    /** The last time before a bar; {@link #MISSING} if there is none. */
    long lastBefore(int index) {
        int at = index - 1;
        while (at >= 0 && times[at] == MISSING) {
            boolean isEmptyBlock = latest[at / BLOCK] == MISSING;
            at = isEmptyBlock ? at / BLOCK * BLOCK - 1 : at - 1;
        }
        return at < 0 ? MISSING : times[at];
    }
}
