package dev.tidemark.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * Rows of one column on their way into a file: a page of plain values, before them a bit a row that says whether there is one. A column of
 * times has a value in every row and no such bits.
 *
 * @param header the page's header
 * @param body levels and values
 * @param bounds what the footer says of its values
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way: compared nowhere
record ParquetPage(byte[] header, byte[] body, Bounds bounds) {
    /**
     * What is known of the values.
     *
     * @param nulls how many rows have none
     * @param least the bits of the least, where there is one
     * @param most those of the largest
     */
    record Bounds(int nulls, long least, long most) {}

    /** A page of times. */
    static ParquetPage of(long[] times, int from, int to) {
        byte[] body = new byte[(to - from) * Long.BYTES];
        ByteBuffer values = littleEndian(body);
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int row = from; row < to; row++) {
            values.putLong(times[row]);
            least = Math.min(least, times[row]);
            most = Math.max(most, times[row]);
        }
        return of(body, to - from, new Bounds(0, least, most));
    }

    /** A page of numbers; NaN is no value. */
    static ParquetPage of(double[] numbers, int from, int to) {
        Bounds bounds = bounds(numbers, from, to);
        byte[] levels = bounds.nulls() == 0 ? ParquetLevels.all(to - from) : ParquetLevels.of(numbers, from, to);
        byte[] body = new byte[Integer.BYTES + levels.length + (to - from - bounds.nulls()) * Double.BYTES];
        ByteBuffer values = littleEndian(body).putInt(levels.length).put(levels);
        for (int row = from; row < to; row++) {
            if (!Double.isNaN(numbers[row])) {
                values.putDouble(numbers[row]);
            }
        }
        return of(body, to - from, bounds);
    }

    private static Bounds bounds(double[] numbers, int from, int to) {
        int nulls = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = from; row < to; row++) {
            double number = numbers[row];
            nulls += Double.isNaN(number) ? 1 : 0;
            least = number < least ? number : least;
            most = number > most ? number : most;
        }
        return new Bounds(nulls, bound(least, -0.0), bound(most, 0.0));
    }

    /** Zeros of both signs are one number: as a bound it is the one that excludes neither. */
    private static long bound(double value, double zero) {
        return Double.doubleToRawLongBits(value == 0 ? zero : value);
    }

    private static ParquetPage of(byte[] body, int rows, Bounds bounds) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        byte[] header = new ThriftOut().i32(1, ParquetLayout.DATA_PAGE).i32(2, body.length).i32(3, body.length)
                .i32(4, (int) checksum.getValue()).struct(5).i32(1, rows).i32(2, ParquetLayout.PLAIN)
                .i32(3, ParquetLayout.RLE).i32(4, ParquetLayout.RLE).end().end().bytes();
        return new ParquetPage(header, body, bounds);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Eight bytes as the format has them. */
    static byte[] bytes(long bits) {
        byte[] bytes = new byte[Long.BYTES];
        littleEndian(bytes).putLong(bits);
        return bytes;
    }

    int size() {
        return header.length + body.length;
    }
}
