package dev.tidemark.bars;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;
import org.jspecify.annotations.Nullable;

/** Puts the chunks of a table together to columns in memory. */
final class BarLoader {
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private final Flavour flavour;
    private final Flavour original;
    private final List<Role> roles;
    private final double[][] others;
    private final boolean hasTimes;
    private DecimalsBuilder closes = new DecimalsBuilder(1 << 12, 0);
    private long[] times = new long[0];
    private final @Nullable RowLines copied;
    private RowLines lines = new RowLines(1);
    private int size;
    private long expected;

    /**
     * @param flavour how the bytes are written that are read
     * @param original how the input was written
     * @param copied where the rows stand in the input, when what is read is a plain copy of it
     */
    BarLoader(Flavour flavour, Flavour original, @Nullable RowLines copied) {
        this.flavour = flavour;
        this.original = original;
        this.copied = copied;
        this.roles = Wanted.ALL.others();
        this.others = new double[roles.size()][0];
        this.hasTimes = flavour.has(Role.TIME);
    }

    /** Reads a table to its end. */
    Bars load(TableReader reader, RowOrder order) {
        lines = new RowLines(reader.isReversed() ? -1 : 1);
        @Nullable
        ScannedChunk chunk = reader.nextChunk();
        while (chunk != null) {
            expected = reader.expectedRows();
            add(chunk, reader.name());
            lines.addAll(chunk, lineOf(chunk, reader));
            chunk = reader.nextChunk();
        }
        Map<Role, double[]> columns = new EnumMap<>(Role.class);
        for (int i = 0; i < roles.size(); i++) {
            if (flavour.has(roles.get(i))) {
                columns.put(roles.get(i), Arrays.copyOf(others[i], size));
                // Each column is let go of before the next is cut to size.
                others[i] = new double[0];
            }
        }
        return new Bars(hasTimes ? Arrays.copyOf(times, size) : new long[0], closes.buildTrimmed(), columns,
                linesInFile(reader), report(order, reader.tally()));
    }

    /** The first line of a chunk; counted backwards from the end of a table that is read from there. */
    private static long lineOf(ScannedChunk chunk, TableReader reader) {
        return reader.isReversed() ? -reader.chunkLine() - chunk.lines() : reader.chunkLine();
    }

    private RowLines linesInFile(TableReader reader) {
        RowLines read = reader.isReversed() ? lines.shifted(reader.nextLine() + flavour.bodyLine()) : lines;
        return copied == null ? read : read.on(copied);
    }

    private Bars.LoadReport report(RowOrder order, Tally read) {
        Tally counted = order.counted(read);
        // A table that was turned round has, as it is read, no step back.
        ReadReport all = order.report(original, read);
        boolean isWithTimes = order.forward() != null || order.readsTimes(flavour);
        ReadReport ofCloses = isWithTimes ? all : all.withoutRepairsOfTimes();
        return new Bars.LoadReport(all, ofCloses, counted.duplicates(),
                order.isReversed() ? 0 : counted.stepsBack(), hasTimes ? counted.missingTimes() : size,
                unreadable(order, read));
    }

    /** Cells are counted where they are read as numbers: in a plain copy they are missing, in a pass for the order passed over. */
    private static Map<Role, Long> unreadable(RowOrder order, Tally read) {
        Map<Role, Long> all = new EnumMap<>(Role.class);
        all.putAll(read.unreadable());
        if (order.counted(read) != read) {
            order.counted(read).unreadable().forEach((role, count) -> all.merge(role, count, Long::sum));
        }
        return all;
    }

    private void add(ScannedChunk chunk, String name) {
        int rows = chunk.rows();
        if (size > LARGEST - rows) {
            throw new DataFault(Place.of(name), "the table has more rows than fit in memory at once (2147483631)");
        }
        closes.addAll(chunk.closes());
        if (hasTimes) {
            times = withRoom(times, rows);
            System.arraycopy(chunk.times(), 0, times, size, rows);
        }
        for (int i = 0; i < others.length; i++) {
            if (flavour.has(roles.get(i))) {
                others[i] = withRoom(others[i], rows);
                System.arraycopy(chunk.others().values(i), 0, others[i], size, rows);
            }
        }
        size += rows;
    }

    /** As many as are expected, with a hundredth more; but no guess makes a column grow to more than its fourfold. */
    private int capacityFor(int rows) {
        long needed = size + (long) rows;
        long guess = Math.clamp(expected + expected / 100, needed, 4 * needed);
        return (int) Math.min(LARGEST, Math.max(guess, size + (long) (size >> 1)));
    }

    private long[] withRoom(long[] column, int rows) {
        return column.length >= size + rows ? column : Arrays.copyOf(column, capacityFor(rows));
    }

    private double[] withRoom(double[] column, int rows) {
        return column.length >= size + rows ? column : Arrays.copyOf(column, capacityFor(rows));
    }
}
