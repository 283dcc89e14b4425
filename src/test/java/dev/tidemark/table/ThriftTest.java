package dev.tidemark.table;

import java.nio.ByteBuffer;
import java.util.HexFormat;

import dev.tidemark.base.DataFault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Worked by hand from the description of Thrift's compact protocol. */
class ThriftTest {
    @Test
    void aStructureIsWrittenAsTheProtocolHasIt() {
        byte[] bytes = new ThriftOut().i32(1, -1).i64(3, 300).text(4, "é").flag(5, true).flag(6, false).struct(8)
                .list(2, ThriftOut.I32, 2).i32(0).i32(64).end().list(9, ThriftOut.BINARY, 16).end().bytes();
        // Field 1, i32: -1 is 1 in zigzag. Field 3, i64: 300 is 600. Field 4: two bytes. 5 and 6: their type is their value.
        assertEquals(
                "1501" + "26d804" + "1802c3a9" + "11" + "12" + "2c" + "2925" + "00" + "8001" + "00" + "19f810" + "00",
                HexFormat.of().formatHex(bytes));
    }

    @Test
    void itIsReadAgain() {
        byte[] bytes = new ThriftOut().i32(1, -1).i64(3, Long.MIN_VALUE).text(4, "é").struct(8).flag(1, true)
                .flag(2, false).end()
                .list(9, ThriftOut.STRUCT, 1).struct().i64(1, 7).end().end().bytes();
        ThriftStruct struct = read(bytes);
        assertEquals(-1, struct.number(1));
        assertEquals(Long.MIN_VALUE, struct.number(3));
        assertEquals(5, struct.number(2, 5));
        assertEquals("é", struct.text(4));
        assertEquals(true, struct.struct(8).fields().get(1));
        assertEquals(false, struct.struct(8).fields().get(2));
        assertEquals(7, struct.structs(9).getFirst().number(1));
        assertTrue(struct.structs(30).isEmpty());
        assertFalse(struct.findStruct(30).isPresent());
    }

    @Test
    void aFieldThatIsMissingOrOfAnotherKindIsAFault() {
        ThriftStruct struct = read(new ThriftOut().i32(1, 5).list(2, ThriftOut.I32, 1).i32(5).end().bytes());
        assertThrows(DataFault.class, () -> struct.number(9));
        assertThrows(DataFault.class, () -> struct.text(1));
        assertThrows(DataFault.class, () -> struct.struct(1));
        assertThrows(DataFault.class, () -> struct.structs(2));
    }

    @Test
    void kindsThatParquetHasNoUseForArePassedOver() {
        // A map of one i32 to one double, a set of a byte, an i16, then field 4.
        ThriftStruct struct = read(HexFormat.of()
                .parseHex("1b" + "0157" + "02" + "0000000000000000" + "1a" + "1307" + "1402" + "1502" + "00"));
        assertEquals(1, struct.number(4));
        assertEquals(4, struct.fields().size());
    }

    @Test
    void whatIsNoStructureIsAFault() {
        for (String hex : new String[]{"", "15", "1580", "18ff", "18ffffffff0f00", "1e00", "19f5ffffff0f",
                "15" + "ff".repeat(12),
                "1c".repeat(40)}) {
            assertThrows(DataFault.class, () -> read(HexFormat.of().parseHex(hex)), hex);
        }
    }

    private static ThriftStruct read(byte[] bytes) {
        return ThriftIn.read(ByteBuffer.wrap(bytes), "file");
    }
}
