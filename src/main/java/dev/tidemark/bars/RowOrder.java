package dev.tidemark.bars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import dev.tidemark.bars.TableReader.Pass;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Progress;
import org.jspecify.annotations.Nullable;

/**
 * In which order a table's rows are read. A table whose last row is older than its first is newest first when no step
 * between its rows goes forward in time, and is read from its end; when most steps go back but not all, nobody can tell
 * what is meant, and that is a fault; otherwise its order stands. Rows of equal time are a step in neither direction.
 *
 * @param isReversed whether the rows are read from the last to the first
 * @param mustCheckSteps whether the steps have yet to be judged while the rows are read
 * @param edges the first and last time in the file, where they are known already
 * @param forward what was counted in the pass that settled the order, if there was one
 */
record RowOrder(boolean isReversed, boolean mustCheckSteps, EdgeTimes edges, @Nullable Tally forward) {

    static RowOrder settle(OpenTable table, ReadOptions options, Progress progress, Cancellation cancellation) {
        EdgeTimes edges = table.plainFile()
                .map(file -> EdgeTimes.of(file, table.flavour(), table.bytes().size(), table.name()))
                .orElse(EdgeTimes.UNKNOWN);
        if (options.order() == ReadOptions.Order.FILE || !table.flavour().has(Role.TIME)) {
            return new RowOrder(false, false, edges, null);
        }
        if (edges.areKnown()) {
            return edges.last() < edges.first()
                    ? byEveryStep(table, edges, progress, cancellation)
                    : new RowOrder(false, false, edges, null);
        }
        int step = firstStep(table);
        if (step > 0 || (step == 0 && table.bytes().isWhole())) {
            return new RowOrder(false, true, edges, null);
        }
        return byEveryStep(table, edges, progress, cancellation);
    }

    /** Reads the whole table once, through a plain copy where it cannot be read from its end. */
    private static RowOrder byEveryStep(OpenTable table, EdgeTimes edges, Progress progress,
            Cancellation cancellation) {
        if (table.flavour().isPlain()) {
            table.bytes().spool(cancellation);
        }
        Progress firstHalf = TwoPasses.first(progress);
        Tally tally = table.flavour().isPlain()
                ? readThrough(table, firstHalf, cancellation)
                : table.copyPlainly(firstHalf, cancellation);
        checkSteps(tally, table.name());
        boolean isReversed = tally.endsBeforeItBegins() && tally.stepsForward() == 0;
        return new RowOrder(isReversed, false, edges, tally);
    }

    private static Tally readThrough(OpenTable table, Progress progress, Cancellation cancellation) {
        TableReader reader = table.reader(new Pass(Wanted.TIMES, false, progress, cancellation));
        try (reader) {
            Optional<BarBlock> block = reader.next();
            while (block.isPresent()) {
                block = reader.next();
            }
        }
        // From its end a table can only be read when it is plain throughout.
        return reader.isPlain() ? reader.tally() : table.copyPlainly(Progress.NONE, cancellation);
    }

    /**
     * Judges the steps of a table that was read through.
     *
     * @throws DataFault if most but not all go back in a table that ends before it begins
     */
    static void checkSteps(Tally tally, String name) {
        if (tally.endsBeforeItBegins() && tally.stepsForward() > 0 && tally.stepsBack() > tally.stepsForward()) {
            throw new DataFault(Place.of(name, tally.firstForwardLine()),
                    "is newer than the row before it, but most rows of the file go back in time; sort the file, or"
                            + " set 'order: file' in the configuration to take the rows as they stand");
        }
    }

    /** The direction of the first step in time at the table's start: 1, -1, or 0 when there is none. */
    private static int firstStep(OpenTable table) {
        Flavour flavour = table.flavour();
        long before = TimeFormat.MISSING;
        try {
            OddRows rows = OddRows.of(new ByteArrayInputStream(table.bytes().head()), flavour, table.name(),
                    List.of(Role.TIME));
            while (rows.next()) {
                long time = flavour.times().parse(rows.cell(0));
                if (time != TimeFormat.MISSING && before != TimeFormat.MISSING && time != before) {
                    return Long.compare(time, before);
                }
                before = time == TimeFormat.MISSING ? before : time;
            }
        } catch (DataFault _) {
            // The start of a file may end within a row; and a row that is truly damaged is found when it is read.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    /** Whether a reading looks at the times although nobody asked for them. */
    boolean readsTimes(Flavour flavour) {
        return mustCheckSteps || !knowsEnds(flavour);
    }

    /** Whether the first and the last time are known already, as far as the table has times at all. */
    private boolean knowsEnds(Flavour flavour) {
        return forward != null || edges.areKnown() || !flavour.has(Role.TIME);
    }

    /** What was counted over the whole table as it stands in the file. */
    Tally counted(Tally read) {
        return forward == null ? read : forward;
    }

    /** The report of a reading in this order. */
    ReadReport report(Flavour flavour, Tally read) {
        Tally counted = counted(read);
        long first = counted.firstTime() == TimeFormat.MISSING ? edges.first() : counted.firstTime();
        long last = counted.lastTime() == TimeFormat.MISSING ? edges.last() : counted.lastTime();
        Repairs before = new Repairs();
        before.addAll(flavour.repairs());
        before.add(Repair.TURNED_ROUND, isReversed ? 1 : 0);
        return isReversed ? counted.report(before, last, first) : counted.report(before, first, last);
    }
}
