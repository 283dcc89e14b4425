package dev.tidemark.bars;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Marks newlines and delimiters in bytes, eight bytes a word. The loop has no branch and no dependency between its steps,
 * so that the compiler makes vector instructions of it; that is why marks are made for a whole block before any is used.
 */
final class Marks {
    /** The bit of each byte that marks a newline. */
    static final long NEWLINE = 0x8080808080808080L;
    /** The bit of each byte that marks a delimiter. */
    static final long DELIMITER = NEWLINE >>> 1;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long NEWLINES = '\n' * ONES;
    private static final long QUOTES = '"' * ONES;

    private final long delimiters;

    Marks(char delimiter) {
        this.delimiters = delimiter * ONES;
    }

    /**
     * Marks the bytes of a block.
     *
     * @param from where the block begins
     * @param words how many words it has
     * @param marks receives a word of marks for each
     * @return not zero if and only if a byte is a quote
     */
    long mark(byte[] bytes, int from, int words, long[] marks) {
        long quotes = 0;
        for (int i = 0; i < words; i++) {
            long word = (long) WORDS.get(bytes, from + i * Long.BYTES);
            marks[i] = zeroBytes(word ^ NEWLINES) | (zeroBytes(word ^ delimiters) >>> 1);
            quotes |= zeroBytes(word ^ QUOTES);
        }
        return quotes;
    }

    /** The byte that the lowest mark stands for; 8 when there is none. */
    static int index(long marks) {
        return Long.numberOfTrailingZeros(marks) >> 3;
    }

    /** The high bit of every byte that is zero, and no other bit. */
    private static long zeroBytes(long word) {
        return ~(((word & ~NEWLINE) + ~NEWLINE) | word | ~NEWLINE);
    }
}
