package dev.tidemark.plot;

import java.util.Arrays;

/**
 * Where a column of times has gaps: bars that come later than one and a half usual intervals after the bar before. Bars
 * without a time are expected to have taken one interval each.
 */
public final class TimeGaps {
    private static final long MISSING = Long.MIN_VALUE;
    /** Steps looked at to learn the usual one: all of a short column, evenly spread ones of a long column. */
    private static final int SAMPLES = 20_000;
    private static final double GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;
    private static final double MOST_INTERVALS = 1.5;

    private final long[] times;
    private final long usual;
    /** A bit a bar, set at those after a gap; and a bit for each word of these that is not zero. */
    private final long[] bits;
    private final long[] words;
    private final int count;

    private TimeGaps(long[] times, long usual) {
        this.times = times;
        this.usual = usual;
        bits = new long[wordsFor(times.length)];
        words = new long[wordsFor(bits.length)];
        count = usual > 0 ? mark() : 0;
    }

    /**
     * Finds the gaps; looks once at every time.
     *
     * @param times milliseconds since the epoch, {@link Long#MIN_VALUE} where missing; may be empty; not copied, and must
     *            not change
     */
    public static TimeGaps in(long[] times) {
        return new TimeGaps(times, usualStep(times));
    }

    private static int wordsFor(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }

    /** The most common step forward between neighbours, the smaller of equally common ones; 0 if there is none. */
    private static long usualStep(long[] times) {
        int all = Math.max(times.length - 1, 0);
        long[] steps = new long[Math.min(all, SAMPLES)];
        int found = 0;
        for (int sample = 0; sample < steps.length; sample++) {
            // Multiples of the golden ratio are spread evenly and hit no rhythm of the column, as that of its days.
            int at = all <= SAMPLES ? sample : (int) (sample * GOLDEN_RATIO % 1 * all);
            long step = step(times[at], times[at + 1]);
            if (step > 0) {
                steps[found++] = step;
            }
        }
        Arrays.sort(steps, 0, found);
        return mostCommon(steps, found);
    }

    private static long mostCommon(long[] sorted, int size) {
        long best = 0;
        int most = 0;
        int start = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || sorted[i] != sorted[start]) {
                if (i - start > most) {
                    most = i - start;
                    best = sorted[start];
                }
                start = i;
            }
        }
        return best;
    }

    /** How much later a time is; 0 if it is not, or one of them is missing. */
    private static long step(long before, long after) {
        if (before == MISSING || after <= before) {
            return 0;
        }
        long step = after - before;
        return step < 0 ? Long.MAX_VALUE : step;
    }

    private int mark() {
        int found = 0;
        long before = MISSING;
        double limit = 0;
        double atOnce = MOST_INTERVALS * usual;
        for (int i = 0; i < times.length; i++) {
            long time = times[i];
            limit += usual;
            if (time != MISSING) {
                if (step(before, time) > limit) {
                    bits[i / Long.SIZE] |= 1L << i;
                    words[i / Long.SIZE / Long.SIZE] |= 1L << (i / Long.SIZE);
                    found++;
                }
                before = time;
                limit = atOnce - usual;
            }
        }
        return found;
    }

    /** The most common step from a bar to the next, in milliseconds; 0 if no step goes forward. */
    public long usualInterval() {
        return usual;
    }

    /** How many gaps there are in all. */
    public int count() {
        return count;
    }

    /** Whether a bar comes after a gap. */
    public boolean isAfterGap(int index) {
        return (bits[index / Long.SIZE] >>> index & 1) != 0;
    }

    /**
     * The first bar of a stretch that comes after a gap. Passes over 4096 bars without gaps at once.
     *
     * @param from the first bar of the stretch
     * @param limit the bar after its last
     * @return the bar, or {@code limit} if there is none
     */
    public int nextGap(int from, int limit) {
        int at = Math.max(from, 0);
        int end = Math.min(limit, times.length);
        if (at >= end) {
            return limit;
        }
        int word = at / Long.SIZE;
        long rest = bits[word] & -1L << at;
        if (rest == 0) {
            word = nextWord(word + 1);
            if (word >= bits.length) {
                return limit;
            }
            rest = bits[word];
        }
        int found = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        return found < end ? found : limit;
    }

    private int nextWord(int from) {
        int group = from / Long.SIZE;
        if (group >= words.length) {
            return bits.length;
        }
        long rest = words[group] & -1L << from;
        while (rest == 0 && ++group < words.length) {
            rest = words[group];
        }
        return rest == 0 ? bits.length : group * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    /** How many milliseconds passed between the time before a bar and the bar's own; 0 for a bar that is not after a gap. */
    public long length(int index) {
        if (!isAfterGap(index)) {
            return 0;
        }
        int before = index - 1;
        while (times[before] == MISSING) {
            before--;
        }
        return step(times[before], times[index]);
    }
}
