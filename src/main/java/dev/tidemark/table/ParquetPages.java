package dev.tidemark.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.CRC32;

import dev.tidemark.base.DataFault;

/** The pages of one column of some rows, which are read one after the other. */
final class ParquetPages {
    private final String name;
    private final ByteBuffer bytes;
    private final ParquetSchema.Chunk chunk;

    ParquetPages(String name, ByteBuffer bytes, ParquetSchema.Chunk chunk) {
        this.name = name;
        this.bytes = bytes;
        this.chunk = chunk;
    }

    /** A page of some rows. */
    private record Page(int rows, ByteBuffer body) {}

    /** Reads times into some rows. */
    void times(long[] times, int from, int to) {
        for (int row = from; row < to;) {
            Page page = next(to - row);
            if (defined(page).cardinality() < page.rows()) {
                throw new DataFault(name + ": has a row without a time");
            }
            values(page, page.rows()).asLongBuffer().get(times, row, page.rows());
            row += page.rows();
        }
    }

    /** Reads numbers into some rows, NaN where there is none. */
    void numbers(double[] numbers, int from, int to) {
        for (int row = from; row < to;) {
            Page page = next(to - row);
            put(page, defined(page), numbers, row);
            row += page.rows();
        }
    }

    private void put(Page page, BitSet defined, double[] numbers, int row) {
        int count = defined.cardinality();
        ByteBuffer values = values(page, count);
        if (count == page.rows()) {
            values.asDoubleBuffer().get(numbers, row, count);
            return;
        }
        Arrays.fill(numbers, row, row + page.rows(), Double.NaN);
        for (int at = defined.nextSetBit(0); at >= 0; at = defined.nextSetBit(at + 1)) {
            numbers[row + at] = values.getDouble();
        }
    }

    /** The rows of a page that have a value: its levels, where it has any. */
    private BitSet defined(Page page) {
        if (chunk.isOptional()) {
            if (page.body().remaining() < Integer.BYTES) {
                throw damaged("a page of it ends early");
            }
            return ParquetLevels.read(slice(page.body(), page.body().getInt()), page.rows(), name);
        }
        BitSet all = new BitSet();
        all.set(0, page.rows());
        return all;
    }

    /** The values that are left in a page, as many as there must be. */
    private ByteBuffer values(Page page, int count) {
        if (page.body().remaining() < (long) count * Long.BYTES) {
            throw damaged("a page of it holds fewer values than it says");
        }
        return page.body();
    }

    private Page next(int most) {
        ThriftStruct header = ThriftIn.read(bytes, name);
        if (header.number(1) != ParquetLayout.DATA_PAGE) {
            throw new DataFault(
                    name + ": it has dictionaries or pages of version 2; expected plain pages of version 1");
        }
        ThriftStruct about = header.struct(5);
        if (about.number(2) != ParquetLayout.PLAIN || (chunk.isOptional() && about.number(3) != ParquetLayout.RLE)) {
            throw new DataFault(name + ": its values are encoded as " + ParquetLayout.encoding(about.number(2))
                    + "; expected PLAIN, with levels as RLE");
        }
        long rows = about.number(1);
        if (rows <= 0 || rows > most) {
            throw damaged("a page of it has " + rows + " rows, expected 1 to " + most);
        }
        ByteBuffer body = slice(bytes, header.number(3));
        check(header, body);
        return new Page((int) rows, body);
    }

    private void check(ThriftStruct header, ByteBuffer body) {
        CRC32 checksum = new CRC32();
        checksum.update(body.duplicate());
        int found = (int) checksum.getValue();
        if ((int) header.number(4, found) != found) {
            throw damaged("the checksum of a page is wrong");
        }
    }

    private ByteBuffer slice(ByteBuffer from, long length) {
        if (length < 0 || length > from.remaining()) {
            throw damaged("a page of it ends early");
        }
        ByteBuffer part = from.slice(from.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        from.position(from.position() + (int) length);
        return part;
    }

    private DataFault damaged(String why) {
        return new DataFault(name + ": is damaged: " + why);
    }
}
