package dev.tidemark.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.NoInputFault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TableCsvTest {
    @TempDir
    Path directory;

    @Property(tries = 30)
    void whatIsWrittenIsReadBackBitByBit(@ForAll Random random, @ForAll @IntRange(max = 40) int rows,
            @ForAll @IntRange(max = 5) int columns) throws IOException {
        Path file = Files.createTempFile("table", ".csv");
        try {
            Table table = MadeTables.random(random, rows, columns);
            TableCsv.write(table, file);
            MadeTables.assertSame(table, TableCsv.read(file));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aTableOfManyBlocksKeepsItsOrder() {
        Table table = MadeTables.random(new Random(1), 20_000, 2);
        TableCsv.write(table.range(5, 19_000), directory.resolve("long.csv"));
        MadeTables.assertSame(table.range(5, 19_000), TableCsv.read(directory.resolve("long.csv")));
    }

    @Test
    void numbersHaveTheirShortestDigitsAndTimesAreInUtc() throws IOException {
        Table table = Table.of(List.of("a", "b"), new long[]{1_704_067_200_000L, 1_704_067_200_050L, -1},
                new double[][]{{1, 0.1, -0.0}, {-2.5e-7, Double.NaN, 123456789012345.0}});
        Path file = directory.resolve("table.csv");
        TableCsv.write(table, file);
        assertEquals("""
                time,a,b
                2024-01-01T00:00:00Z,1,-2.5E-7
                2024-01-01T00:00:00.050Z,0.1,
                1969-12-31T23:59:59.999Z,-0.0,123456789012345
                """, Files.readString(file));
    }

    @Test
    void whatIsNoSuchTableIsAFaultAtItsPlace() throws IOException {
        assertFault("table.csv, line 1: is no header", "");
        assertFault("table.csv, line 1: is no header", "date,a\n");
        assertFault("table.csv, line 1: is no header", "time,a,a\n");
        assertFault("table.csv, line 3: has 2 fields, expected 3",
                "time,a,b\n2024-01-01T00:00:00Z,1,2\n2024-01-01T00:00:00Z,1\n");
        assertFault("table.csv, line 2: has 4 fields, expected 3", "time,a,b\n2024-01-01T00:00:00Z,1,2,3\n");
        assertFault(
                "table.csv, line 2, column 1: '2024-01-01' is not a time; expected one such as 2024-01-01T00:00:00Z",
                "time,a\n2024-01-01,1\n");
        assertFault("table.csv, line 2, column 3: 'x' is not a number; expected a decimal such as 0.0125,"
                + " or nothing", "time,a,b\n2024-01-01T00:00:00Z,1,x\n");
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsAFault() throws IOException {
        Fault missing = assertThrows(NoInputFault.class, () -> TableCsv.read(directory.resolve("none.csv")));
        assertTrue(missing.sentence().endsWith("none.csv: there is no such file"), missing::sentence);
        Path file = directory.resolve("latin.csv");
        Files.write(file, "time,é\n".getBytes(StandardCharsets.ISO_8859_1));
        Fault fault = assertThrows(DataFault.class, () -> TableCsv.read(file));
        assertTrue(fault.sentence().endsWith("latin.csv: is not UTF-8; expected a table as CSV"), fault::sentence);
        assertThrows(NoInputFault.class, () -> TableCsv.read(directory));
    }

    private void assertFault(String sentence, String text) throws IOException {
        Path file = directory.resolve("table.csv");
        Files.writeString(file, text);
        Fault fault = assertThrows(DataFault.class, () -> TableCsv.read(file));
        assertTrue(fault.sentence().contains(sentence), fault::sentence);
    }
}
