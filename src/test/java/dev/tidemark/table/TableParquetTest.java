package dev.tidemark.table;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.NoInputFault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TableParquetTest {
    private static final String WRITER = "tidemark version test";

    @TempDir
    Path directory;

    @Property(tries = 40)
    void whatIsWrittenIsReadBackBitByBit(@ForAll Random random, @ForAll @IntRange(max = 60) int rows,
            @ForAll @IntRange(max = 20) int columns, @ForAll @IntRange(min = 1, max = 25) int group)
            throws IOException {
        Path file = Files.createTempFile("table", ".parquet");
        try {
            Table table = MadeTables.random(random, rows, columns);
            TableParquet.write(table, Map.of("key", "é"), WRITER, file, group);
            TableParquet.Content content = TableParquet.read(file);
            MadeTables.assertSame(table, content.table());
            assertEquals(Map.of("key", "é"), content.about());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aRangeOfATableIsWrittenAlone() {
        Table table = MadeTables.random(new Random(3), 100, 3);
        MadeTables.assertSame(table.range(7, 93), reread(table.range(7, 93)));
    }

    /** These bytes were read by hyparquet and by DuckDB, see bench/parquet: whoever changes them has to ask both again. */
    @Test
    void theBytesAreThoseThatOtherReadersWereAskedAbout() throws IOException {
        Table table = Table.of(List.of("full", "holed"), new long[]{1_704_067_200_000L, 1_704_067_500_000L},
                new double[][]{{1.5, -0.0}, {Double.NaN, 2}});
        Path file = directory.resolve("table.parquet");
        TableParquet.write(table, Map.of("a", "1"), WRITER, file);
        assertArrayEquals(Files.readAllBytes(resource("written.parquet")), Files.readAllBytes(file));
    }

    @Test
    void aFileThatDuckDbWroteIsRead() {
        Table table = TableParquet.read(resource("duckdb.parquet")).table();
        assertEquals(List.of("root", "square"), table.names());
        assertEquals(10, table.rows());
        for (int i = 0; i < 10; i++) {
            assertEquals(1_704_067_200_000L + i * 300_000L, table.time(i));
            assertEquals(i % 3 == 1 ? Double.NaN : Math.sqrt(i), table.value(0, i));
            assertEquals(i * i, table.value(1, i));
        }
    }

    @Test
    void anotherKindOfParquetIsAFaultThatSaysWhatItIs() {
        assertFault("its column 'time' is compressed with ZSTD; expected no compression",
                resource("duckdb-zstd.parquet"));
    }

    @Test
    void everyDamageIsAFaultOrAnotherTableOfTheSameShape() throws IOException {
        Table table = MadeTables.random(new Random(4), 30, 3);
        Path file = directory.resolve("table.parquet");
        TableParquet.write(table, Map.of("key", "value"), WRITER, file, 13);
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int i = 4; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                assertEquals(30, TableParquet.read(file).table().rows());
            } catch (DataFault fault) {
                assertFalse(fault.sentence().isEmpty());
            }
        }
    }

    @Test
    void everyDamageWithinAPageIsFound() throws IOException {
        Table table = Table.of(List.of("a"), new long[]{1, 2, 3}, new double[][]{{1, 2, 3}});
        Path file = directory.resolve("table.parquet");
        TableParquet.write(table, Map.of(), WRITER, file);
        byte[] bytes = Files.readAllBytes(file);
        // The last value of the page of times: 3, in eight bytes.
        int at = indexOf(bytes, new byte[]{3, 0, 0, 0, 0, 0, 0, 0});
        bytes[at] = 4;
        Files.write(file, bytes);
        assertFault("is damaged: the checksum of a page is wrong", file);
    }

    @Test
    void everyFileThatWasCutOffIsAFault() throws IOException {
        Path file = directory.resolve("table.parquet");
        TableParquet.write(MadeTables.random(new Random(6), 10, 2), Map.of(), WRITER, file);
        byte[] sound = Files.readAllBytes(file);
        for (int length = 0; length < sound.length; length++) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertThrows(DataFault.class, () -> TableParquet.read(file));
        }
    }

    @Test
    void aFileThatIsNotThereIsAFault() {
        Fault fault = assertThrows(NoInputFault.class, () -> TableParquet.read(directory.resolve("none.parquet")));
        assertTrue(fault.sentence().endsWith("none.parquet: there is no such file"), fault::sentence);
        assertThrows(NoInputFault.class, () -> TableParquet.read(directory));
    }

    @Test
    void aTableWithoutRowsIsOne() {
        Table empty = Table.of(List.of("a"), new long[0], new double[][]{{}});
        MadeTables.assertSame(empty, reread(empty));
    }

    private Table reread(Table table) {
        Path file = directory.resolve("again.parquet");
        TableParquet.write(table, Map.of(), WRITER, file);
        return TableParquet.read(file).table();
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("not there");
    }

    private static void assertFault(String sentence, Path file) {
        Fault fault = assertThrows(DataFault.class, () -> TableParquet.read(file));
        assertTrue(fault.sentence().endsWith(sentence), fault::sentence);
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(TableParquetTest.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
