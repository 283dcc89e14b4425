package dev.tidemark.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.BitSet;

import dev.tidemark.base.DataFault;

/**
 * Whether each row has a value, a bit a row, in Parquet's hybrid of runs: a varint of twice the length and the bit for a run of equal bits, or
 * of twice the number of bytes plus one and those bytes, lowest bit first.
 */
final class ParquetLevels {
    private ParquetLevels() {}

    /** Every row has a value. */
    static byte[] all(int rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        varint(bytes, (long) rows << 1);
        bytes.write(1);
        return bytes.toByteArray();
    }

    /** Every row has a value but those with NaN. */
    static byte[] of(double[] numbers, int from, int to) {
        byte[] bits = new byte[(to - from + 7) / 8];
        for (int row = from; row < to; row++) {
            if (!Double.isNaN(numbers[row])) {
                bits[(row - from) >> 3] |= (byte) (1 << ((row - from) & 7));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(bits.length + 5);
        varint(bytes, ((long) bits.length << 1) | 1);
        bytes.writeBytes(bits);
        return bytes.toByteArray();
    }

    private static void varint(ByteArrayOutputStream bytes, long value) {
        long rest = value;
        while (rest > 0x7F) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /**
     * Reads the bits of some rows.
     *
     * @param runs the bytes of the runs, nothing else
     * @param name the file, for the sentence
     * @return the rows that have a value
     */
    static BitSet read(ByteBuffer runs, int rows, String name) {
        BitSet defined = new BitSet();
        int row = 0;
        while (row < rows) {
            long head = varint(runs, name);
            long length = head >>> 1;
            if (length == 0) {
                throw damaged(name);
            }
            if ((head & 1) == 0) {
                int end = (int) Math.min(rows, row + length);
                defined.set(row, end, next(runs, name) != 0);
                row = end;
            }
            for (long group = 0; (head & 1) != 0 && group < length && row < rows; group++, row += Byte.SIZE) {
                set(defined, row, next(runs, name));
            }
        }
        defined.clear(rows, Math.max(rows, defined.length()));
        return defined;
    }

    private static void set(BitSet defined, int row, int bits) {
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            defined.set(row + bit, ((bits >> bit) & 1) != 0);
        }
    }

    private static long varint(ByteBuffer bytes, String name) {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int b = next(bytes, name);
            value |= (long) (b & 0x7F) << shift;
            if ((b & 0x80) == 0) {
                return value;
            }
        }
        throw damaged(name);
    }

    private static int next(ByteBuffer bytes, String name) {
        if (!bytes.hasRemaining()) {
            throw damaged(name);
        }
        return bytes.get() & 0xFF;
    }

    private static DataFault damaged(String name) {
        return new DataFault(name + ": is damaged: which of its rows have a value cannot be read");
    }
}
