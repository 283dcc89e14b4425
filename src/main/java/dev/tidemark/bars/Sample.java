package dev.tidemark.bars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import dev.tidemark.bars.Flavour.Quoting;
import dev.tidemark.base.DataFault;
import org.jspecify.annotations.Nullable;

/** The rows of a table that lie in the start of its file: a few of them at once, all of them when they are asked for. */
final class Sample {
    private static final int FEW = 50;

    private final HeadText head;
    private final TableStart start;
    private final CellSplitter splitter;
    private final List<List<String>> few;
    private @Nullable List<List<String>> all;

    Sample(HeadText head, TableStart start) {
        this.head = head;
        this.start = start;
        this.splitter = new CellSplitter(start.delimiter());
        this.few = read(FEW);
    }

    /** The first rows, each with its cells. */
    List<List<String>> few() {
        return few;
    }

    /** All rows of the start of the file. */
    List<List<String>> all() {
        List<List<String>> rows = all;
        if (rows == null) {
            rows = few.size() < FEW ? few : read(Integer.MAX_VALUE);
            all = rows;
        }
        return rows;
    }

    /** The cells of a column, of the rows that reach so far. */
    static List<String> column(List<List<String>> rows, int column) {
        return rows.stream().filter(row -> row.size() > column).map(row -> row.get(column)).toList();
    }

    /** How quotes are used in the rows, as far as the start of the file shows. */
    Quoting quoting(int fields) {
        if (!head.has('"')) {
            return Quoting.NONE;
        }
        var found = new QuoteWatch(splitter, start.delimiter(), fields);
        boolean isSound = walk(found::sees);
        return isSound || found.quoting() != Quoting.NONE ? found.quoting() : Quoting.CELLS;
    }

    private List<List<String>> read(int most) {
        List<List<String>> rows = new ArrayList<>();
        int fields = start.hasHeader() ? HeadRecord.width(start.names()) : start.names().size();
        walk(record -> {
            if (!Blanks.isAllBlank(record)) {
                rows.add(splitter.row(record, fields));
            }
            return rows.size() < most;
        });
        return rows;
    }

    /** Hears a record; answers whether it wants more. */
    private interface Listener {
        boolean hears(String record);
    }

    /** Reads on while the listener wants more; answers whether no damage was met. */
    private boolean walk(Listener listener) {
        LineSource lines = head.lines();
        try {
            while (lines.line() < start.bodyLine() - 1 && lines.next() != null) {
                // on to the first row
            }
            var records = new RecordSource(lines, head.name(), start.delimiter());
            for (String record = records.next(); record != null && listener.hears(record);) {
                record = records.next();
            }
            return true;
        } catch (DataFault fault) {
            // A damaged row ends the sample; whoever reads the table will come to it and report it.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
