package dev.tidemark.table;

import java.nio.ByteBuffer;
import java.util.BitSet;

import dev.tidemark.base.DataFault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Worked by hand from the format's description of the hybrid of runs and packed bits. */
class ParquetLevelsTest {
    private static final double NONE = Double.NaN;

    @Test
    void allIsOneRun() {
        assertArrayEquals(new byte[]{6, 1}, ParquetLevels.all(3));
        // 200 << 1 = 400 = 0b11_0010000: the low seven bits first, with the bit that more follow.
        assertArrayEquals(new byte[]{(byte) 0x90, 3, 1}, ParquetLevels.all(200));
    }

    @Test
    void someIsPackedLowestBitFirst() {
        double[] numbers = {NONE, 1, 1, NONE, 1, 1, 1, 1, NONE, 1};
        // Two bytes of bits: (2 << 1) + 1; 0b11110110, 0b10.
        assertArrayEquals(new byte[]{5, (byte) 0xF6, 2}, ParquetLevels.of(numbers, 0, 10));
        // From the second number on: 0b11111011 without the last, which is 0b0 of the next byte.
        assertArrayEquals(new byte[]{3, (byte) 0x7B}, ParquetLevels.of(numbers, 1, 9));
    }

    @Test
    void runsAndPackedBitsMayFollowEachOther() {
        BitSet defined = ParquetLevels.read(ByteBuffer.wrap(new byte[]{4, 1, 6, 0, 3, 0b101, 2, 1}), 14, "f");
        BitSet expected = new BitSet();
        expected.set(0, 2);
        expected.set(5);
        expected.set(7);
        expected.set(13);
        assertEquals(expected, defined);
    }

    @Test
    void bitsBeyondTheRowsAreNotRows() {
        assertEquals(3, ParquetLevels.read(ByteBuffer.wrap(new byte[]{3, (byte) 0xFF}), 3, "f").cardinality());
        assertEquals(3, ParquetLevels.read(ByteBuffer.wrap(new byte[]{100, 1}), 3, "f").cardinality());
    }

    @Test
    void tooFewAreAFault() {
        for (byte[] bytes : new byte[][]{{}, {4}, {4, 1}, {0, 1}, {1}, {5, 0},
                {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80,
                        (byte) 0x80, 1}}) {
            assertThrows(DataFault.class, () -> ParquetLevels.read(ByteBuffer.wrap(bytes), 9, "f"));
        }
    }
}
