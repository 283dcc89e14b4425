package dev.tidemark.signal;

/** One bit a row, counted ahead so that a stretch of any length is counted at once: 64 rows take 12 bytes. */
final class RowBits {
    private final long[] words;
    /** How many bits are set in the words before each. */
    private final int[] before;

    /**
     * @param words the bits, row 0 lowest in the first word; one word more than the rows fill at least
     */
    RowBits(long[] words) {
        this.words = words;
        this.before = new int[words.length];
        for (int i = 1; i < words.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(words[i - 1]);
        }
    }

    /** How many words are needed for some rows. */
    static int wordsFor(int rows) {
        return (rows >> 6) + 1;
    }

    /** The bit of a row: 1 or 0. */
    int get(int row) {
        return (int) (words[row >> 6] >>> row) & 1;
    }

    /** How many bits are set from one row to before another; 0 when that is no stretch. */
    int count(int from, int to) {
        return from < to ? countBefore(to) - countBefore(from) : 0;
    }

    private int countBefore(int row) {
        return before[row >> 6] + Long.bitCount(words[row >> 6] & ((1L << row) - 1));
    }

    /** The first row at or after one whose bit is as asked for; the limit when there is none before that. */
    int next(int from, int limit, int bit) {
        if (from >= limit) {
            return limit;
        }
        long turned = bit == 1 ? 0 : -1L;
        int word = from >> 6;
        long rest = (words[word] ^ turned) & (-1L << from);
        while (rest == 0) {
            word++;
            if (word << 6 >= limit) {
                return limit;
            }
            rest = words[word] ^ turned;
        }
        return Math.min((word << 6) + Long.numberOfTrailingZeros(rest), limit);
    }
}
