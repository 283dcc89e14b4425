package dev.tidemark.bars;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Where the newlines and delimiters of a block of bytes stand: an index that answers how many stand before a place (rank)
 * and where the n-th stands (select). Making it has no branch on the bytes: the loop over words of eight bytes is one that
 * the compiler makes vector instructions of, and a running sum follows. A search begins where the caller guesses, and in a
 * table, whose lines are alike, the guess is mostly right.
 *
 * <p>
 * Places count from the start of the block. Not safe for use by several threads at once.
 */
final class Marks {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    /** The bit of each byte that marks a newline. */
    private static final long NEWLINE = 0x8080808080808080L;
    /** The bit of each byte that marks a delimiter. */
    private static final long DELIMITER = NEWLINE >>> 1;
    private static final long NEWLINES = '\n' * ONES;
    private static final long QUOTES = '"' * ONES;
    /** Large, so that the loop over blocks is short and not worth compiling with all that it calls. */
    private static final int FIRST_SIZE = 4096;

    private final long delimiters;
    private long[] marks = new long[FIRST_SIZE];
    /** Before each word, and behind the last: the newlines in the upper half, the delimiters in the lower. */
    private long[] counts = new long[FIRST_SIZE + 1];
    private int words;

    Marks(char delimiter) {
        this.delimiters = delimiter * ONES;
    }

    /** How many bytes a block can have. */
    int capacity() {
        return marks.length * Long.BYTES;
    }

    /** Makes room for twice as many. */
    void grow() {
        marks = new long[marks.length * 2];
        counts = new long[marks.length + 1];
    }

    /**
     * Indexes a block.
     *
     * @param bytes the bytes, with at least seven more behind the block
     * @param from where the block begins
     * @param length how many bytes it has, {@link #capacity} at most; it is rounded up to whole words
     * @return not zero if and only if a byte is a quote
     */
    long index(byte[] bytes, int from, int length) {
        int size = (length + Long.BYTES - 1) / Long.BYTES;
        long[] marked = marks;
        long[] counted = counts;
        words = size;
        long quotes = 0;
        for (int i = 0; i < size; i++) {
            long word = (long) WORDS.get(bytes, from + i * Long.BYTES);
            long newline = zeroBytes(word ^ NEWLINES);
            long delimiter = zeroBytes(word ^ delimiters);
            marked[i] = newline | (delimiter >>> 1);
            counted[i + 1] = ((long) Long.bitCount(newline) << Integer.SIZE) + Long.bitCount(delimiter);
            quotes |= zeroBytes(word ^ QUOTES);
        }
        long sum = 0;
        for (int i = 1; i <= size; i++) {
            sum += counted[i];
            counted[i] = sum;
        }
        return quotes;
    }

    /** How many newlines the block has. */
    int newlines() {
        return newlinesBefore(words);
    }

    /**
     * Where a newline stands.
     *
     * @param number which one, from 0
     * @param guess where it may be, at 0 or behind
     */
    int newline(int number, int guess) {
        int word = Math.min(guess / Long.BYTES, words - 1);
        while (newlinesBefore(word + 1) <= number) {
            word++;
        }
        while (newlinesBefore(word) > number) {
            word--;
        }
        return place(word, marks[word] & NEWLINE, number - newlinesBefore(word));
    }

    /** How many delimiters stand before a place. */
    int delimitersBefore(int place) {
        int word = place / Long.BYTES;
        long before = (1L << (place * Byte.SIZE)) - 1;
        return (int) counts[word] + Long.bitCount(marks[word] & DELIMITER & before);
    }

    /**
     * Where a delimiter stands.
     *
     * @param number which one, from 0
     * @param guess where it may be, at 0 or behind
     */
    int delimiter(int number, int guess) {
        int word = Math.min(guess / Long.BYTES, words - 1);
        while ((int) counts[word + 1] <= number) {
            word++;
        }
        while ((int) counts[word] > number) {
            word--;
        }
        return place(word, marks[word] & DELIMITER, number - (int) counts[word]);
    }

    private int newlinesBefore(int word) {
        return (int) (counts[word] >>> Integer.SIZE);
    }

    /** The place of the n-th mark in a word, from 0. */
    private static int place(int word, long marks, int number) {
        long rest = marks;
        for (int i = 0; i < number; i++) {
            rest &= rest - 1;
        }
        return word * Long.BYTES + Long.numberOfTrailingZeros(rest) / Byte.SIZE;
    }

    /** The high bit of every byte that is zero, and no other bit. */
    private static long zeroBytes(long word) {
        return ~(((word & ~NEWLINE) + ~NEWLINE) | word | ~NEWLINE);
    }
}
