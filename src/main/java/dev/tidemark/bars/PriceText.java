package dev.tidemark.bars;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads a decimal from its digits, eight at a time: the digits of a word are checked together, and joined in pairs, fours
 * and eight by three multiplications. Without a branch on any digit the time does not depend on the price.
 */
final class PriceText {
    /** The answer for a text that is not as simple as that. No mantissa is like it. */
    static final long NOT_SIMPLE = Long.MIN_VALUE;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    /** Added to a digit it leaves the high bit clear, added to more than nine it sets it. */
    private static final long NINE_AT_MOST = 0x7676767676767676L;

    private PriceText() {}

    /**
     * The mantissa of a decimal.
     *
     * @param bytes the text, with at least eight bytes before the end of its whole part
     * @param from its first byte
     * @param to the end of its last
     * @param decimals how many decimals it is expected to have
     * @return the mantissa; {@link #NOT_SIMPLE} unless the text is a sign or none, one to eight digits, and for any decimals
     * a point and just as many digits, eight at most
     */
    static long parse(byte[] bytes, int from, int to, int decimals) {
        int point = decimals == 0 ? to : to - decimals - 1;
        if (point < Long.BYTES || point <= from || decimals > Long.BYTES) {
            return NOT_SIMPLE;
        }
        boolean isNegative = bytes[from] == '-';
        int length = isNegative ? point - from - 1 : point - from;
        if (length < 1 || length > Long.BYTES) {
            return NOT_SIMPLE;
        }
        long whole = digits(bytes, point, length);
        if (decimals == 0) {
            return notDigits(whole) == 0 ? signed(isNegative, number(whole)) : NOT_SIMPLE;
        }
        long fraction = digits(bytes, to, decimals);
        if ((notDigits(whole) | notDigits(fraction)) != 0 || bytes[point] != '.') {
            return NOT_SIMPLE;
        }
        return signed(isNegative, number(whole) * PowersOfTen.of(decimals) + number(fraction));
    }

    private static long signed(boolean isNegative, long magnitude) {
        return isNegative ? -magnitude : magnitude;
    }

    /** The values of the last bytes before a place, the first of them lowest, with zeros for those before. */
    private static long digits(byte[] bytes, int end, int count) {
        long word = (long) WORDS.get(bytes, end - Long.BYTES) ^ ZEROS;
        return word & (-1L << (Long.SIZE - Byte.SIZE * count));
    }

    /** Not zero if and only if a byte is above nine. */
    private static long notDigits(long values) {
        return ((values + NINE_AT_MOST) | values) & HIGH_BITS;
    }

    private static long number(long digits) {
        long pairs = digits * 10 + (digits >>> 8);
        return ((pairs & 0x000000FF000000FFL) * 0x000F424000000064L
                + ((pairs >>> 16) & 0x000000FF000000FFL) * 0x0000271000000001L) >>> 32;
    }
}
