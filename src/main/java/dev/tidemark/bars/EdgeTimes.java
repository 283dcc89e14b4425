package dev.tidemark.bars;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * The times at both ends of a plain file, found without reading what lies between.
 *
 * @param first the first time, in milliseconds since the epoch; {@link TimeFormat#MISSING} where none was found
 * @param last the last time, likewise
 */
record EdgeTimes(long first, long last) {
    private static final int NEAR = 1 << 12;

    static final EdgeTimes UNKNOWN = new EdgeTimes(TimeFormat.MISSING, TimeFormat.MISSING);

    boolean areKnown() {
        return first != TimeFormat.MISSING && last != TimeFormat.MISSING;
    }

    /** Looks at both ends of a file. */
    static EdgeTimes of(FileChannel file, Flavour flavour, long size, String name) {
        if (!flavour.has(Role.TIME)) {
            return UNKNOWN;
        }
        try {
            long[] start = timesIn(file, flavour, flavour.bodyOffset(), Math.min(flavour.bodyOffset() + NEAR, size),
                    size);
            long tail = Math.max(size - NEAR, flavour.bodyOffset());
            long[] end = timesIn(file, flavour, tail, size, size);
            return new EdgeTimes(firstOf(start), lastOf(end));
        } catch (IOException e) {
            throw ReadFailure.of(name, e);
        }
    }

    private static long[] timesIn(FileChannel file, Flavour flavour, long from, long to, long size) throws IOException {
        ChunkBuffer buffer = new ChunkBuffer();
        buffer.load(file, from, (int) (to - from));
        int first = from == flavour.bodyOffset() ? 0 : buffer.newlineFrom(0) + 1;
        int last = to == size ? buffer.length() : buffer.newlineBefore(buffer.length()) + 1;
        if (first >= last) {
            return new long[0];
        }
        ScannedChunk scanned = new CloseScanner(flavour, Wanted.TIMES).scan(buffer.bytes(), first, last);
        // Behind a fault the ends are not what they seem; reading on will name it.
        return scanned.isPlain() && scanned.fault() == null ? scanned.times() : new long[0];
    }

    static long firstOf(long[] times) {
        for (long time : times) {
            if (time != TimeFormat.MISSING) {
                return time;
            }
        }
        return TimeFormat.MISSING;
    }

    private static long lastOf(long[] times) {
        for (int i = times.length - 1; i >= 0; i--) {
            if (times[i] != TimeFormat.MISSING) {
                return times[i];
            }
        }
        return TimeFormat.MISSING;
    }
}
