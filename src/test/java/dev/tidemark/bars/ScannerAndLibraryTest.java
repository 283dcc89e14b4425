package dev.tidemark.bars;

import java.util.ArrayList;
import java.util.List;

import dev.tidemark.bars.Flavour.Quoting;
import dev.tidemark.bars.PlainTable.Line;
import dev.tidemark.bars.ReadOptions.Order;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The scanner and the CSV library read every plain table alike, and as its cells say. */
class ScannerAndLibraryTest {
    /** Closes that are neither a number nor missing. */
    private static final List<String> NO_NUMBERS = List.of("abc", "Infinity", "-inf", "1e999", "1e-999", "0x1F", "1_0",
            "1 2", "--1", "1.2.3", ".", "+", "-.", "e5", "1e", "\u0661", "1,5", "12\u00a0", "nul", "1\u00002");

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void bothReadWhatTheCellsSay(@ForAll("tables") PlainTable table, @ForAll Order order, @ForAll Source source) {
        Seen expected = table.expected(order);
        for (Quoting quoting : List.of(Quoting.NONE, Quoting.CELLS)) {
            try (Scratch scratch = new Scratch()) {
                assertEquals(expected, Seen.byLoading(open(table, order, quoting, source, scratch)));
                assertEquals(expected.asByBlocks(), Seen.byBlocks(open(table, order, quoting, source, scratch)));
            }
        }
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void bothFindTheSameFault(@ForAll("tables") PlainTable table, @ForAll @IntRange(max = 1000) int place,
            @ForAll("damages") Damage damage) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < table.lines().size(); i++) {
            if (table.lines().get(i).isRow()) {
                rows.add(i);
            }
        }
        Assume.that(!rows.isEmpty());
        int index = rows.get(place % rows.size());
        Line row = table.lines().get(index);
        PlainTable damaged = table.with(index, damage.to(row, table.layout()));
        String where = "t.csv, line " + table.lineNumber(index);
        for (Source source : List.of(Source.FILE, Source.STREAM)) {
            try (Scratch scratch = new Scratch()) {
                Seen byScanner = Seen.byBlocks(open(damaged, Order.FILE, Quoting.NONE, source, scratch));
                Seen byLibrary = Seen.byBlocks(open(damaged, Order.FILE, Quoting.CELLS, source, scratch));
                assertEquals(byLibrary, byScanner);
                assertEquals(where,
                        byScanner.fault().substring(0, Math.min(where.length(), byScanner.fault().length())));
            }
        }
    }

    /** What may befall a row. */
    interface Damage {
        Line to(Line row, PlainTable.Layout layout);
    }

    @Provide
    Arbitrary<Damage> damages() {
        Damage isLong = (row, layout) -> changed(row, row.text() + layout.delimiter() + "x");
        Damage isShort = (row, layout) -> layout.fields() == 1
                ? isLong.to(row, layout)
                : changed(row, "x" + String.valueOf(layout.delimiter()).repeat(layout.fields() - 2));
        return Arbitraries.oneOf(Arbitraries.of(isLong, isShort),
                Arbitraries.of(NO_NUMBERS).map(text -> (row, layout) -> {
                    List<String> cells = new ArrayList<>(row.cells());
                    boolean isCut = text.indexOf(layout.delimiter()) >= 0;
                    cells.set(layout.close(), isCut ? "x" : text);
                    return changed(row, String.join(String.valueOf(layout.delimiter()), cells));
                }));
    }

    private static Line changed(Line row, String text) {
        return new Line(text, row.cells(), row.time(), 0);
    }

    @Provide
    Arbitrary<PlainTable> tables() {
        return PlainTables.upTo(40);
    }

    private static BarInput open(PlainTable table, Order order, Quoting quoting, Source source, Scratch scratch) {
        return Opened.table(table, order, quoting).from(source, scratch);
    }
}
