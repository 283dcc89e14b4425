package dev.tidemark.bars;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.tidemark.bars.Flavour.LineEnds;
import dev.tidemark.bars.Flavour.NumberStyle;
import dev.tidemark.bars.Flavour.Quoting;

/**
 * A plain table as it stands in a file, and what a reader must make of it.
 *
 * @param layout how its fields lie
 * @param lines its lines behind the header
 * @param isEnded whether the last line has an end
 */
record PlainTable(Layout layout, List<Line> lines, boolean isEnded) {
    static final String HEADER = "whatever";

    /**
     * How the fields of a table lie.
     *
     * @param fields how many there are
     * @param delimiter what stands between them
     * @param lineEnd how lines end
     * @param columns the fields by role
     */
    record Layout(int fields, char delimiter, String lineEnd, Map<Role, List<Integer>> columns) {
        int close() {
            return fieldsOf(Role.CLOSE).getFirst();
        }

        List<Integer> fieldsOf(Role role) {
            return columns.getOrDefault(role, List.of());
        }

        /** A field without a role, or -1. */
        int free() {
            return IntStream.range(0, fields)
                    .filter(field -> columns.values().stream().noneMatch(taken -> taken.contains(field)))
                    .findFirst()
                    .orElse(-1);
        }
    }

    /**
     * A line.
     *
     * @param text its text, without its end
     * @param cells its cells, none when it is blank
     * @param time its time, or {@link TimeFormat#MISSING}
     * @param surplus how many empty cells it has more than it should
     */
    record Line(String text, List<String> cells, long time, int surplus) {
        boolean isRow() {
            return !cells.isEmpty();
        }

        /** How many lines of the file it takes. */
        int height() {
            return 1 + (int) text.chars().filter(c -> c == '\n').count();
        }
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER).append(layout.lineEnd());
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i).text()).append(i + 1 < lines.size() || isEnded ? layout.lineEnd() : "");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    Flavour flavour(Quoting quoting) {
        TimeFormat times = layout.fieldsOf(Role.TIME).size() == 2
                ? new TextTimes(DateFamily.YEAR_FIRST, ZoneOffset.UTC, "yyyy-MM-dd HH:mm:ss")
                : new EpochTimes("epoch milliseconds", EpochTimes.Unit.MILLISECONDS);
        return new Flavour(StandardCharsets.UTF_8, HEADER.length() + layout.lineEnd().length(), 2, layout.delimiter(),
                quoting, LineEnds.NEWLINE, NumberStyle.PLAIN,
                IntStream.range(0, layout.fields()).mapToObj(i -> "column " + (i + 1)).toList(), true,
                layout.columns(), times, new Repairs());
    }

    /** The same table with another line at an index. */
    PlainTable with(int index, Line line) {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(index, line);
        return new PlainTable(layout, changed, isEnded);
    }

    /** The number in the file of the line at an index. */
    int lineNumber(int index) {
        return 2 + lines.subList(0, index).stream().mapToInt(Line::height).sum();
    }

    List<Line> rows() {
        return lines.stream().filter(Line::isRow).toList();
    }

    /** What loading the table must come to, in exact terms of its cells. */
    Seen expected(ReadOptions.Order order) {
        List<Line> rows = rows();
        boolean hasTimes = layout.columns().containsKey(Role.TIME);
        OrderOracle oracle = OrderOracle.of(hasTimes ? rows.stream().map(Line::time).toList() : List.of(), order);
        if (oracle.firstException().isPresent()) {
            int line = lineNumber(lines.indexOf(rows.get(oracle.firstException().getAsInt())));
            return Seen.ofFault(OrderOracle.sentence("t.csv", line));
        }
        List<Line> inOrder = oracle.isReversed() ? rows.reversed() : rows;
        List<String> closes = inOrder.stream().map(row -> closeText(row.cells().get(layout.close()))).toList();
        Map<Role, List<Long>> others = new EnumMap<>(Role.class);
        Map<Role, Long> unreadable = new EnumMap<>(Role.class);
        for (Role role : Wanted.ALL.others()) {
            if (layout.columns().containsKey(role)) {
                int field = layout.fieldsOf(role).getFirst();
                List<Optional<Double>> values = inOrder.stream().map(row -> number(row.cells().get(field))).toList();
                others.put(role,
                        values.stream().map(v -> Double.doubleToLongBits(v.orElse(Double.NaN))).toList());
                long bad = values.stream().filter(Optional::isEmpty).count();
                if (bad > 0) {
                    unreadable.put(role, bad);
                }
            }
        }
        ReadReport report = new ReadReport(rows.size(), closes.stream().filter("none"::equals).count(),
                closes.stream().filter(c -> !c.equals("none") && new BigDecimal(c).signum() <= 0).count(),
                oracle.first(), oracle.last(), repairs(oracle));
        return Seen.ofFault("")
                .with(closes, hasTimes ? inOrder.stream().map(Line::time).toList() : List.of())
                .counted(report)
                .loaded(others, List.of(oracle.duplicates(), oracle.stepsBack(),
                        hasTimes ? oracle.missing() : rows.size()), unreadable);
    }

    private static String closeText(String cell) {
        return Missing.is(cell) ? "none" : Seen.text(new BigDecimal(cell));
    }

    /** The value of a cell, NaN where it is missing; nothing where it is neither. */
    private static Optional<Double> number(String cell) {
        try {
            return Optional.of(Missing.is(cell) ? Double.NaN : Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Repairs repairs(OrderOracle oracle) {
        Repairs repairs = new Repairs();
        int blank = 0;
        for (Line line : lines) {
            blank += line.isRow() ? 0 : 1;
            if (line.isRow()) {
                repairs.add(Repair.BLANK_LINES, blank);
                blank = 0;
                char first = line.text().charAt(0);
                boolean isIndented = first == ' ' || (first == '\t' && layout.delimiter() != '\t');
                repairs.add(Repair.INDENTED_LINES, isIndented ? 1 : 0);
                repairs.add(Repair.SURPLUS_EMPTY_CELLS, line.surplus());
            }
        }
        repairs.add(Repair.TURNED_ROUND, oracle.isReversed() ? 1 : 0);
        return repairs;
    }
}
