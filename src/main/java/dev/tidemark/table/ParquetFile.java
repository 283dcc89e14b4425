package dev.tidemark.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;

/** A Parquet file that is being read. */
final class ParquetFile implements AutoCloseable {
    private static final int TAIL = Integer.BYTES + ParquetLayout.MAGIC.length;

    private final String name;
    private final FileChannel channel;
    private final long size;

    private ParquetFile(String name, FileChannel channel, long size) {
        this.name = name;
        this.channel = channel;
        this.size = size;
    }

    static ParquetFile open(Path source) {
        String name = source.toString();
        try {
            FileChannel channel = FileChannel.open(source, StandardOpenOption.READ);
            return new ParquetFile(name, channel, channel.size());
        } catch (NoSuchFileException e) {
            throw new NoInputFault(name + ": there is no such file", e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    TableParquet.Content content() {
        ParquetSchema schema = ParquetSchema.of(ThriftIn.read(footer(), name));
        long[] times = new long[rows(schema)];
        double[][] columns = new double[schema.names().size()][times.length];
        int row = 0;
        for (ParquetSchema.Group group : schema.groups()) {
            int end = row + group.rows();
            if (end > times.length) {
                throw damaged("its groups have more rows than it has");
            }
            for (ParquetSchema.Chunk chunk : group.chunks()) {
                ParquetPages pages = new ParquetPages(name, read(chunk.offset(), chunk.size()), chunk);
                if (chunk.column() < 0) {
                    pages.times(times, row, end);
                } else {
                    pages.numbers(columns[chunk.column()], row, end);
                }
            }
            row = end;
        }
        if (row < times.length) {
            throw damaged("its groups have fewer rows than it has");
        }
        return new TableParquet.Content(Table.of(schema.names(), times, columns), schema.about());
    }

    /** Each row has a time of eight bytes, so a file cannot claim more rows than it has room for. */
    private int rows(ParquetSchema schema) {
        if (schema.rows() < 0 || schema.rows() > size / Long.BYTES || schema.rows() > Integer.MAX_VALUE) {
            throw damaged("it has room for fewer than " + schema.rows() + " rows");
        }
        return (int) schema.rows();
    }

    private ByteBuffer footer() {
        if (size < ParquetLayout.MAGIC.length + TAIL) {
            throw new DataFault(name + ": is too short for a Parquet file");
        }
        ByteBuffer tail = read(size - TAIL, TAIL);
        int length = tail.getInt();
        byte[] end = new byte[ParquetLayout.MAGIC.length];
        tail.get(end);
        if (!Arrays.equals(end, ParquetLayout.MAGIC)) {
            throw new DataFault(
                    name + ": does not end as a Parquet file does; it is another kind of file, or was cut off");
        }
        return read(size - TAIL - length, length);
    }

    private ByteBuffer read(long offset, long length) {
        if (length < 0 || length > Integer.MAX_VALUE || offset < ParquetLayout.MAGIC.length || offset > size - length) {
            throw damaged("it points to bytes that are not there");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        if (bytes.hasRemaining()) {
            throw damaged("it ends early");
        }
        return bytes.flip();
    }

    private DataFault damaged(String why) {
        return new DataFault(name + ": is damaged: " + why);
    }

    private static NoInputFault unreadable(String name, IOException e) {
        return new NoInputFault(name + ": cannot be read (" + e.getMessage() + ")", e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }
}
