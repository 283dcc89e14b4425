package dev.tidemark.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import dev.tidemark.base.DataFault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TableFileTest {
    @Test
    void columnsAreWhatTheirCellsAre() {
        Table table = Tables.of("""
                date,count,price,name,empty
                2024-01-01,1,1.5,one,
                2024-01-02,2,NaN,two,NA
                2024-01-03T04:05:06.789+02:00,-3,1e-3,three,
                """);
        assertEquals(3, table.rows());
        assertArrayEquals(new long[]{time("2024-01-01T00:00:00Z"), time("2024-01-02T00:00:00Z"),
                time("2024-01-03T02:05:06.789Z")},
                assertInstanceOf(Column.Times.class, table.columns().get(0)).times());
        assertTrue(assertInstanceOf(Column.Numbers.class, table.columns().get(1)).isWhole());
        assertArrayEquals(new double[]{1.5, Double.NaN, 0.001},
                assertInstanceOf(Column.Numbers.class, table.columns().get(2)).values());
        assertEquals(3, assertInstanceOf(Column.Texts.class, table.columns().get(3)).words().size());
        assertInstanceOf(Column.Numbers.class, table.columns().get(4));
    }

    @Test
    void aColumnThatTurnsOutMixedIsRatherTexts() {
        StringBuilder text = new StringBuilder("n,t\n");
        for (int i = 0; i < 3000; i++) {
            text.append(i == 2000 ? "oops" : i).append(",x\n");
        }
        Column.Texts mixed = assertInstanceOf(Column.Texts.class, Tables.of(text.toString()).columns().getFirst());
        assertEquals(new Column.Strays("numbers", 1, 2001), mixed.strays());
        assertEquals(3000, mixed.words().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"a;b 1;2", "a,b 1,2", "a|b 1|2"})
    void delimitersAreFound(String lines) {
        Table table = Tables.of(lines.replace(' ', '\n') + "\n");
        assertEquals(List.of("a", "b"), table.columns().stream().map(Column::name).toList());
    }

    @Test
    void aTableWithoutAHeaderHasNumberedColumns() {
        Table table = Tables.of("1,2\n3,4\n");
        assertEquals(List.of("column 1", "column 2"), table.columns().stream().map(Column::name).toList());
        assertEquals(2, table.rows());
    }

    @Test
    void quotesByteOrderMarksAndPackingAreUndone() throws IOException {
        byte[] plain = "\ufeffa,b\n\"x, \"\"y\"\"\nz\",1\n\nw,2\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        for (byte[] bytes : List.of(plain, packed.toByteArray())) {
            Table table = Tables.of(bytes, 2);
            assertEquals(2, table.rows());
            assertEquals("a", table.columns().getFirst().name());
            assertEquals(new Dictionary.Entry("x, \"y\"\nz", 1),
                    assertInstanceOf(Column.Texts.class, table.columns().getFirst()).words().mostFrequent(2).get(1));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"a,b;1,2;3 ! t.csv, line 3: has 1 field, expected 2",
            "a,b;1,2;3,4,5 ! t.csv, line 3: has 3 fields, expected 2", "PAR1xx ! is a Parquet file"})
    void whatIsNoTableIsAFaultWithItsLine(String lines, String sentence) {
        DataFault fault = assertThrows(DataFault.class, () -> Tables.of(lines.replace(';', '\n') + "\n"));
        assertTrue(String.valueOf(fault.getMessage()).contains(sentence), fault.getMessage());
    }

    @Test
    void anEmptyFileIsNoTable() {
        assertThrows(DataFault.class, () -> Tables.of(""));
    }

    @Test
    void aLargeFileIsTheSameInPieces() {
        List<String> lines = new ArrayList<>(List.of("time,x,word"));
        for (int i = 0; i < 150_000; i++) {
            lines.add((1_700_000_000L + 60L * i) + "," + (i % 977) / 10.0 + ",w" + i % 50);
        }
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Table one = Tables.of(bytes, 1);
        Table four = Tables.of(bytes, 4);
        assertEquals(150_000, four.rows());
        assertArrayEquals(((Column.Times) one.columns().get(0)).times(),
                ((Column.Times) four.columns().get(0)).times());
        assertArrayEquals(((Column.Numbers) one.columns().get(1)).values(),
                ((Column.Numbers) four.columns().get(1)).values());
        assertEquals(((Column.Texts) one.columns().get(2)).words().mostFrequent(50),
                ((Column.Texts) four.columns().get(2)).words().mostFrequent(50));
    }

    @Test
    void aLargeFileWithQuotesIsReadInOrder() {
        StringBuilder text = new StringBuilder("x,word\n");
        for (int i = 0; i < 120_000; i++) {
            text.append(i).append(i % 3 == 0 ? ",\"two\nlines, 7,8\"\n" : ",one line only\n");
        }
        Table table = Tables.of(text.toString());
        assertEquals(120_000, table.rows());
        assertEquals(119_999, ((Column.Numbers) table.columns().getFirst()).values()[119_999]);
    }

    @Property
    void aNumberIsTheNearestDouble(@ForAll double value) {
        if (Double.isFinite(value)) {
            assertEquals(value, number(Double.toString(value)));
            String fixed = String.format(Locale.ROOT, "%.6f", value % 1e9);
            assertEquals(Double.parseDouble(fixed), number(fixed));
        }
    }

    @ParameterizedTest
    @CsvSource({"0x10", "1f", "1d", "NaN", "--1", "1.2.3", "e5", "1e", "infi", "'1 2'", "+", "."})
    void whatOnlyThePlatformReadsIsNoNumber(String text) {
        assertTrue(Double.isNaN(number(text)), text);
    }

    @Test
    void infinitiesAreNumbers() {
        assertEquals(Double.NEGATIVE_INFINITY, number("-inf"));
        assertEquals(Double.POSITIVE_INFINITY, number("Infinity"));
    }

    private static double number(String text) {
        return CellText.number(text.toCharArray(), 0, text.length());
    }

    private static long time(String text) {
        return Instant.parse(text).toEpochMilli();
    }
}
