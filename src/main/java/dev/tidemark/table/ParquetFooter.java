package dev.tidemark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The description at the end of a Parquet file, as it is written: what columns there are, and where their pages lie. */
final class ParquetFooter {
    private static final String ROOT = "schema";

    private final List<String> names;
    private final List<Group> groups = new ArrayList<>();

    ParquetFooter(List<String> names) {
        this.names = names;
    }

    /** Some rows, with a page a column. */
    private record Group(int rows, List<Chunk> chunks) {
        long size() {
            return chunks.stream().mapToLong(Chunk::size).sum();
        }
    }

    /**
     * Where a page lies.
     *
     * @param offset its first byte in the file
     * @param size how many bytes it has, with its header
     * @param bounds what is known of its values
     */
    record Chunk(long offset, int size, ParquetPage.Bounds bounds) {}

    /** Adds a group of rows. */
    void add(int rows, List<Chunk> chunks) {
        groups.add(new Group(rows, List.copyOf(chunks)));
    }

    byte[] bytes(long rows, Map<String, String> about, String writer) {
        ThriftOut out = new ThriftOut().i32(1, ParquetLayout.VERSION);
        schema(out);
        out.i64(3, rows).list(4, ThriftOut.STRUCT, groups.size());
        groups.forEach(group -> group(out, group));
        out.list(5, ThriftOut.STRUCT, about.size());
        about.forEach((key, value) -> out.struct().text(1, key).text(2, value).end());
        out.text(6, writer).list(7, ThriftOut.STRUCT, names.size() + 1);
        for (int column = 0; column <= names.size(); column++) {
            // Values are ordered as their type is; without this no reader may trust the bounds.
            out.struct().struct(1).end().end();
        }
        return out.end().bytes();
    }

    private void schema(ThriftOut out) {
        out.list(2, ThriftOut.STRUCT, names.size() + 2);
        out.struct().text(4, ROOT).i32(5, names.size() + 1).end();
        out.struct().i32(1, ParquetLayout.TYPE_INT64).i32(3, ParquetLayout.REQUIRED).text(4, Table.TIME)
                .i32(6, ParquetLayout.TIMESTAMP_MILLIS);
        // The same, as newer readers want it: a time in UTC, in milliseconds.
        out.struct(10).struct(8).flag(1, true).struct(2).struct(1).end().end().end().end().end();
        for (String name : names) {
            out.struct().i32(1, ParquetLayout.TYPE_DOUBLE).i32(3, ParquetLayout.OPTIONAL).text(4, name).end();
        }
    }

    private void group(ThriftOut out, Group group) {
        out.struct().list(1, ThriftOut.STRUCT, group.chunks().size());
        for (int column = 0; column < group.chunks().size(); column++) {
            chunk(out, column, group.rows(), group.chunks().get(column));
        }
        out.i64(2, group.size()).i64(3, group.rows()).end();
    }

    private void chunk(ThriftOut out, int column, int rows, Chunk chunk) {
        boolean isTime = column == 0;
        ParquetPage.Bounds bounds = chunk.bounds();
        out.struct().i64(2, chunk.offset()).struct(3);
        out.i32(1, isTime ? ParquetLayout.TYPE_INT64 : ParquetLayout.TYPE_DOUBLE);
        out.list(2, ThriftOut.I32, 2).i32(ParquetLayout.PLAIN).i32(ParquetLayout.RLE);
        out.list(3, ThriftOut.BINARY, 1).text(isTime ? Table.TIME : names.get(column - 1));
        out.i32(4, ParquetLayout.UNCOMPRESSED).i64(5, rows).i64(6, chunk.size()).i64(7, chunk.size()).i64(9,
                chunk.offset());
        out.struct(12).i64(3, bounds.nulls());
        if (bounds.nulls() < rows) {
            out.binary(5, ParquetPage.bytes(bounds.most())).binary(6, ParquetPage.bytes(bounds.least()));
        }
        out.end().end().end();
    }
}
