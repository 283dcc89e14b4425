package dev.tidemark.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.Cancellation;

/**
 * Tables as Parquet: a column {@code time} of milliseconds since the epoch in UTC, and columns of doubles in which a missing number is
 * null. Pages are plain, uncompressed, and have checksums. Any reader of Parquet reads them; what is read here is files of this kind.
 */
public final class TableParquet {
    /** Rows a group: a page of doubles is a mebibyte then, as is usual. */
    static final int GROUP = 1 << 17;

    private TableParquet() {}

    /**
     * What a file holds.
     *
     * @param table the table
     * @param about what is said of it, by key
     */
    public record Content(Table table, Map<String, String> about) {
        public Content {
            about = Map.copyOf(about);
        }
    }

    /**
     * Writes a table.
     *
     * @param about what is to be said of it, in this order
     * @param writer the program, as in {@code tidemark version 1.0.0}
     * @throws dev.tidemark.base.OutputFault if it cannot be written; then the target is as it was
     */
    public static void write(Table table, Map<String, String> about, String writer, Path target) {
        write(table, about, writer, target, Cancellation.NEVER);
    }

    /**
     * Writes a table, as long as it is wanted.
     *
     * @throws dev.tidemark.base.OutputFault if it cannot be written; then the target is as it was
     * @throws dev.tidemark.base.CancelledFault if it is no longer wanted; then, too
     */
    public static void write(Table table, Map<String, String> about, String writer, Path target,
            Cancellation cancellation) {
        write(table, about, writer, target, GROUP, cancellation);
    }

    static void write(Table table, Map<String, String> about, String writer, Path target, int group) {
        write(table, about, writer, target, group, Cancellation.NEVER);
    }

    private static void write(Table table, Map<String, String> about, String writer, Path target, int group,
            Cancellation cancellation) {
        try (AtomicFile file = AtomicFile.begin(target)) {
            put(file, ParquetLayout.MAGIC);
            long offset = ParquetLayout.MAGIC.length;
            ParquetFooter footer = new ParquetFooter(table.names());
            for (int from = 0; from < table.rows(); from += group) {
                int to = Math.min(table.rows(), from + group);
                List<ParquetFooter.Chunk> chunks = new ArrayList<>();
                for (int column = -1; column < table.names().size(); column++) {
                    cancellation.check();
                    ParquetPage page = page(table, column, from, to);
                    put(file, page.header());
                    put(file, page.body());
                    chunks.add(new ParquetFooter.Chunk(offset, page.size(), page.bounds()));
                    offset += page.size();
                }
                footer.add(to - from, chunks);
            }
            byte[] end = footer.bytes(table.rows(), about, writer);
            put(file, end);
            put(file, ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(end.length).array());
            put(file, ParquetLayout.MAGIC);
            file.commit();
        }
    }

    private static ParquetPage page(Table table, int column, int from, int to) {
        int first = table.first();
        return column < 0
                ? ParquetPage.of(table.sharedTimes(), first + from, first + to)
                : ParquetPage.of(table.shared(column), first + from, first + to);
    }

    private static void put(AtomicFile file, byte[] bytes) {
        file.write(bytes, 0, bytes.length);
    }

    /**
     * Reads a table.
     *
     * @throws dev.tidemark.base.NoInputFault if the file is not there or cannot be read
     * @throws dev.tidemark.base.DataFault if it is damaged, or another kind of Parquet than is written here
     */
    public static Content read(Path source) {
        try (ParquetFile file = ParquetFile.open(source)) {
            return file.content();
        }
    }
}
