package dev.tidemark.bars;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;

/** The sentences for tables whose columns cannot be told apart. */
final class NoClose {
    private static final int MOST_NAMES = 20;

    private NoClose() {}

    /** A header in which nothing is the close, or which lacks a column that the user names. */
    static DataFault amongNames(String file, HeadRecord header, ReadOptions options) {
        List<String> names = header.cells().subList(0, header.width());
        List<String> unknown = new Header(names, options).unknown();
        Place place = Place.of(file, header.line());
        return unknown.isEmpty()
                ? new DataFault(place, "has no close column among " + list(names)
                        + "; name it by columns.close in the config, by its name or its number")
                : unknown(place, unknown.getFirst(), names);
    }

    static DataFault unknown(Place place, String wanted, List<String> names) {
        return new DataFault(place, "has no column " + Shown.text(wanted) + "; it has " + list(names));
    }

    /** A header in which several columns could be the close. */
    static DataFault several(String file, long line, List<String> names, List<Integer> rivals) {
        String columns = rivals.stream()
                .map(column -> Shown.text(names.get(column)) + " (column " + (column + 1) + ")")
                .collect(Collectors.joining(" and "));
        return new DataFault(Place.of(file, line),
                "has more than one close column: " + columns + "; say which by columns.close in the config");
    }

    /** No header, and numbers that do not tell which column is which. */
    static DataFault withoutHeader(String file, long line, int fields) {
        return new DataFault(Place.of(file, line),
                "starts a table of " + fields + (fields == 1 ? " column" : " columns")
                        + " without a header, and the numbers do not show a time, open, high, low and close in this order;"
                        + " give the number of the close column by columns.close in the config, as in columns.close: "
                        + Math.min(5, fields));
    }

    private static String list(List<String> names) {
        String shown = IntStream.range(0, Math.min(names.size(), MOST_NAMES))
                .mapToObj(i -> Shown.text(names.get(i)))
                .collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMES;
        return (names.size() == 1 ? "the column " : "the columns ") + shown
                + (more > 0 ? " and " + more + " more" : "");
    }
}
