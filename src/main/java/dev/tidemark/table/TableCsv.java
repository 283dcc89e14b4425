package dev.tidemark.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;

/**
 * Tables as CSV: a header, then a line a row. The first column is {@code time}, ISO 8601 in UTC; the others are numbers, in the shortest
 * digits that are read as the same number again, and empty where missing. Nothing is quoted.
 */
public final class TableCsv {
    private static final int BLOCK = 1024;
    /** So many blocks of text are in memory at once. */
    private static final int BLOCKS = 8;

    private TableCsv() {}

    /**
     * Writes a table.
     *
     * @throws dev.tidemark.base.OutputFault if it cannot be written; then the target is as it was
     */
    public static void write(Table table, Path target) {
        write(table, target, Cancellation.NEVER);
    }

    /**
     * Writes a table, as long as it is wanted.
     *
     * @throws dev.tidemark.base.OutputFault if it cannot be written; then the target is as it was
     * @throws dev.tidemark.base.CancelledFault if it is no longer wanted; then, too
     */
    public static void write(Table table, Path target, Cancellation cancellation) {
        try (AtomicFile file = AtomicFile.begin(target)) {
            write(file, CsvText.header(table));
            for (int from = 0; from < table.rows(); from += BLOCK * BLOCKS) {
                cancellation.check();
                int start = from;
                byte[][] texts = IntStream.range(0, BLOCKS).parallel()
                        .mapToObj(block -> block(table, start + block * BLOCK)).toArray(byte[][]::new);
                for (byte[] text : texts) {
                    write(file, text);
                }
            }
            file.commit();
        }
    }

    private static byte[] block(Table table, int from) {
        int start = Math.min(from, table.rows());
        return CsvText.rows(table, start, Math.min(table.rows(), start + BLOCK));
    }

    private static void write(AtomicFile file, byte[] bytes) {
        file.write(bytes, 0, bytes.length);
    }

    /**
     * Reads a table that was written like this.
     *
     * @throws NoInputFault if the file is not there or cannot be read
     * @throws DataFault if it is no such table
     */
    public static Table read(Path source) {
        String name = source.toString();
        try (BufferedReader lines = Files.newBufferedReader(source, StandardCharsets.UTF_8)) {
            CsvRows rows = new CsvRows(name, lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(line);
            }
            return rows.table();
        } catch (CharacterCodingException e) {
            throw new DataFault(name + ": is not UTF-8; expected a table as CSV", e);
        } catch (NoSuchFileException e) {
            throw new NoInputFault(name + ": there is no such file", e);
        } catch (IOException e) {
            throw new NoInputFault(name + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
