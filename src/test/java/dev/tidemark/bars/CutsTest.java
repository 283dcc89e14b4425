package dev.tidemark.bars;

import java.util.ArrayList;
import java.util.List;

import dev.tidemark.bars.Flavour.Quoting;
import dev.tidemark.bars.PlainTable.Line;
import dev.tidemark.bars.ReadOptions.Order;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Fault;
import dev.tidemark.base.Progress;
import dev.tidemark.signal.RollingSignal;
import dev.tidemark.signal.SignalSink;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Nothing that is read depends on where a table is cut, on how many threads scan it, or on how its bytes come. */
class CutsTest {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyCutsGiveTheSameRowsAndReport(@ForAll("tables") PlainTable table, @ForAll Order order,
            @ForAll("cuts") int piece, @ForAll @IntRange(min = 1, max = 4) int threads, @ForAll Source source) {
        Opened cut = Opened.table(table, order, Quoting.NONE).cut(piece, threads);
        Seen expected = table.expected(order);
        try (Scratch scratch = new Scratch()) {
            assertEquals(expected.asByBlocks(), Seen.byBlocks(cut.from(source, scratch)));
            assertEquals(expected, Seen.byLoading(cut.from(source, scratch)));
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void anyCutsGiveTheSameSignal(@ForAll("tables") PlainTable table, @ForAll Order order, @ForAll("cuts") int piece,
            @ForAll @IntRange(min = 1, max = 4) int threads, @ForAll Source source,
            @ForAll @IntRange(min = 1, max = 12) int window) {
        Opened whole = Opened.table(table, order, Quoting.CELLS);
        Opened cut = Opened.table(table, order, Quoting.NONE).cut(piece, threads);
        try (Scratch scratch = new Scratch()) {
            assertEquals(signal(whole.from(Source.FILE, scratch), window), signal(cut.from(source, scratch), window));
        }
    }

    /** All rows with mean and signal, then the summary; or the sentence of the fault alone. */
    private static List<String> signal(BarInput input, int window) {
        List<String> rows = new ArrayList<>();
        SignalSink sink = (block, index, mean, signal) -> rows.add(mean.text() + " " + signal);
        try (input) {
            rows.add(RollingSignal.over(input, window, false, sink, Progress.NONE, Cancellation.NEVER).toString());
            return rows;
        } catch (Fault fault) {
            return List.of(fault.sentence());
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyCutsGiveTheSameFirstFault(@ForAll("tables") PlainTable table,
            @ForAll("injuries") List<Tuple2<Integer, String>> injuries,
            @ForAll("cuts") int piece, @ForAll @IntRange(min = 1, max = 4) int threads, @ForAll Source source) {
        Assume.that(!table.lines().isEmpty());
        PlainTable injured = injured(table, injuries);
        Seen byLibrary;
        Seen inPieces;
        try (Scratch scratch = new Scratch()) {
            byLibrary = Seen.byBlocks(Opened.table(injured, Order.FILE, Quoting.CELLS).from(Source.FILE, scratch));
            inPieces = Seen.byBlocks(
                    Opened.table(injured, Order.FILE, Quoting.NONE).cut(piece, threads).from(source, scratch));
        }
        assertEquals(byLibrary, inPieces);
    }

    /** Lines of which most are damaged, some are odd and sound. */
    @Provide
    Arbitrary<List<Tuple2<Integer, String>>> injuries() {
        Arbitrary<String> lines = Arbitraries.of("x", "1,2,3,4,5,6,7,8,9", "\"1", "\"1\n2\"", "\"1\"x", "\"\"\"\"",
                "5'10\"", "\"1;2\n\n3\";4", "\r", "1\r2", "\u00000", "\"1,2,3\"", "\"7\"");
        return atPlaces(lines);
    }

    private static PlainTable injured(PlainTable table, List<Tuple2<Integer, String>> injuries) {
        PlainTable injured = table;
        for (Tuple2<Integer, String> injury : injuries) {
            int index = injury.get1() % table.lines().size();
            Line before = table.lines().get(index);
            injured = injured.with(index, new Line(injury.get2(), before.cells(), before.time(), 0));
        }
        return injured;
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aQuoteThatComesLateIsReadAsIfItHadComeFirst(@ForAll("tables") PlainTable table, @ForAll Order order,
            @ForAll("quotes") List<Tuple2<Integer, String>> quotes, @ForAll("cuts") int piece,
            @ForAll @IntRange(min = 1, max = 4) int threads, @ForAll Source source) {
        PlainTable quoted = quoted(table, quotes);
        Seen expected = quoted.expected(order);
        try (Scratch scratch = new Scratch()) {
            assertEquals(expected,
                    Seen.byLoading(Opened.table(quoted, order, Quoting.CELLS).from(source, scratch)));
            Opened cut = Opened.table(quoted, order, Quoting.NONE).cut(piece, threads);
            assertEquals(expected, Seen.byLoading(cut.from(source, scratch)));
            assertEquals(expected.asByBlocks(), Seen.byBlocks(cut.from(source, scratch)));
        }
    }

    /** Cells that need quotes, or have them, to stand in a field that is not read. */
    @Provide
    Arbitrary<List<Tuple2<Integer, String>>> quotes() {
        Arbitrary<String> cells = Arbitraries.of("\"a,b;c\td|e\"", "\"two\nlines\"", "\"three\n\n,;|\t\nlines\"",
                "\"say \"\"so\"\"\"", "\"\"", " \"blanks around\" ");
        return atPlaces(cells);
    }

    private static Arbitrary<List<Tuple2<Integer, String>>> atPlaces(Arbitrary<String> texts) {
        return Combinators.combine(Arbitraries.integers().between(0, 100), texts).as(Tuple::of).list().ofMinSize(1)
                .ofMaxSize(3);
    }

    /** The table with quotes around the closes of some rows, or with quoted cells in a field that has no role. */
    private static PlainTable quoted(PlainTable table, List<Tuple2<Integer, String>> quotes) {
        PlainTable.Layout layout = table.layout();
        PlainTable quoted = table;
        for (Tuple2<Integer, String> quote : quotes) {
            int index = quote.get1() % Math.max(table.lines().size(), 1);
            if (table.lines().isEmpty() || !table.lines().get(index).isRow()) {
                continue;
            }
            Line row = table.lines().get(index);
            List<String> written = new ArrayList<>(row.cells());
            int field = layout.free() < 0 ? layout.close() : layout.free();
            written.set(field, layout.free() < 0 ? "\"" + row.cells().get(field) + "\"" : quote.get2());
            String text = String.join(String.valueOf(layout.delimiter()), written);
            quoted = quoted.with(index, new Line(text, row.cells(), row.time(), 0));
        }
        return quoted;
    }

    @Provide
    Arbitrary<PlainTable> tables() {
        return PlainTables.upTo(60);
    }

    @Provide
    Arbitrary<Integer> cuts() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 12), Arbitraries.integers().between(13, 400));
    }
}
