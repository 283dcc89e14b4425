package dev.tidemark.bars;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.tidemark.bars.PlainTable.Layout;
import dev.tidemark.bars.PlainTable.Line;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Plain tables of every look. */
final class PlainTables {
    private static final int MOST_FIELDS = 8;
    private static final long START = 1_700_000_000_000L;

    private PlainTables() {}

    /**
     * What a line is made of before it is known how many fields it has.
     *
     * @param close its close
     * @param others cells enough for every other field
     * @param step minutes since the row before
     * @param look what stands around the cells
     */
    private record Draft(String close, List<String> others, int step, Look look) {}

    private record Look(boolean isBlank, boolean hasTime, String indent, String padding, String trail, int surplus) {}

    /** A table of up to some rows. */
    static Arbitrary<PlainTable> upTo(int rows) {
        return Combinators.combine(layouts(), drafts().list().ofMaxSize(rows), Arbitraries.of(0, 5, -5, -4),
                Arbitraries.of(true, true, false)).as(PlainTables::table);
    }

    private static Arbitrary<Layout> layouts() {
        Arbitrary<List<Integer>> order = Arbitraries.shuffle(IntStream.range(0, MOST_FIELDS).boxed().toList());
        return Combinators.combine(Arbitraries.integers().between(1, MOST_FIELDS), order,
                Arbitraries.of(',', ';', '\t', '|'), Arbitraries.of("\n", "\r\n"),
                Arbitraries.integers().between(0, 2))
                .as(PlainTables::layout);
    }

    private static Layout layout(int fields, List<Integer> order, char delimiter, String lineEnd, int timeFields) {
        List<Integer> places = new ArrayList<>(order.stream().filter(place -> place < fields).toList());
        Map<Role, List<Integer>> columns = new EnumMap<>(Role.class);
        columns.put(Role.CLOSE, List.of(places.removeFirst()));
        if (timeFields > 0 && places.size() >= timeFields) {
            columns.put(Role.TIME, List.copyOf(places.subList(0, timeFields)));
            places.subList(0, timeFields).clear();
        }
        for (Role role : List.of(Role.VOLUME, Role.OPEN, Role.HIGH, Role.LOW)) {
            if (!places.isEmpty()) {
                columns.put(role, List.of(places.removeFirst()));
            }
        }
        return new Layout(fields, delimiter, lineEnd, columns);
    }

    private static Arbitrary<Draft> drafts() {
        Arbitrary<String> other = Arbitraries.frequencyOf(Tuple.of(12, numbers()), Tuple.of(1,
                Arbitraries.of("abc", "1e999x", "0x1F", "-.", "+", "1 2", "\u00e4")));
        return Combinators.combine(numbers(), other.list().ofSize(MOST_FIELDS), Arbitraries.integers().between(-5, 5),
                looks()).as(Draft::new);
    }

    private static Arbitrary<Look> looks() {
        Arbitrary<String> blanks = Arbitraries.frequency(Tuple.of(12, ""), Tuple.of(1, " "), Tuple.of(1, "\t"),
                Tuple.of(1, "   \t "));
        return Combinators.combine(Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
                Arbitraries.frequency(Tuple.of(12, true), Tuple.of(1, false)), blanks, blanks, blanks,
                Arbitraries.frequency(Tuple.of(15, 0), Tuple.of(1, 1), Tuple.of(1, 9))).as(Look::new);
    }

    /** Cells that are numbers or say that there is none. */
    static Arbitrary<String> numbers() {
        Arbitrary<String> prices = Arbitraries.integers().between(0, 9_999_999).map(i -> i / 100 + "." + i % 100);
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(21);
        Arbitrary<String> anyLength = Combinators.combine(Arbitraries.of("", "", "-", "+"), digits,
                Arbitraries.strings().numeric().ofMaxLength(20), Arbitraries.of("", "", "", "e5", "E-7", "e+12"))
                .as((sign, whole, decimals, exponent) -> sign + whole + "." + decimals + exponent);
        return Arbitraries.frequencyOf(Tuple.of(10, prices), Tuple.of(3, digits), Tuple.of(3, anyLength),
                Tuple.of(2, Arbitraries.of("", "NaN", "null", "NULL", "NA", "N/A", "-", "nan")),
                Tuple.of(2, Arbitraries.of("+1", ".5", "5.", "-0", "-0.00", "0", "-.25", "1e-300", "1e308", "-1e399",
                        "999999999999999999", "1000000000000000000", "-9223372036854775808", "000000000000000000001.5",
                        "0.0000000000000000001", "1234567890123456789012345678901234567890",
                        "0.1234567890123456789012345678901234567890")));
    }

    private static PlainTable table(Layout layout, List<Draft> drafts, int drift, boolean isEnded) {
        List<Line> lines = new ArrayList<>();
        long time = START;
        for (Draft draft : drafts) {
            time += (draft.step + drift) * 60_000L;
            lines.add(line(layout, draft, time));
        }
        return new PlainTable(layout, lines, isEnded);
    }

    private static Line line(Layout layout, Draft draft, long time) {
        Look look = draft.look;
        if (look.isBlank) {
            return new Line(look.indent, List.of(), TimeFormat.MISSING, 0);
        }
        List<String> cells = new ArrayList<>(draft.others.subList(0, layout.fields()));
        cells.set(layout.close(), draft.close);
        List<Integer> timeFields = layout.fieldsOf(Role.TIME);
        boolean hasTime = look.hasTime && !timeFields.isEmpty();
        for (int i = 0; i < timeFields.size(); i++) {
            cells.set(timeFields.get(i), look.hasTime ? timeCell(time, timeFields.size(), i) : "soon");
        }
        return line(layout, look, cells, hasTime ? time : TimeFormat.MISSING);
    }

    private static String timeCell(long time, int parts, int part) {
        if (parts == 1) {
            return Long.toString(time);
        }
        return Instant.ofEpochMilli(time).toString().substring(part * 11, part == 0 ? 10 : 19);
    }

    private static Line line(Layout layout, Look look, List<String> cells, long time) {
        String delimiter = String.valueOf(layout.delimiter());
        List<String> padded = cells.stream().map(cell -> look.padding + cell + look.padding).toList();
        String text = look.indent + String.join(delimiter, padded) + delimiter.repeat(look.surplus) + look.trail;
        if (layout.delimiter() == '\t') {
            text = look.indent.replace('\t', ' ')
                    + String.join(delimiter, padded.stream().map(cell -> cell.replace('\t', ' ')).toList())
                    + delimiter.repeat(look.surplus) + look.trail.replace('\t', ' ');
        }
        return text.isBlank()
                ? new Line(text, List.of(), TimeFormat.MISSING, 0)
                : new Line(text, Collections.unmodifiableList(cells), time, look.surplus);
    }
}
