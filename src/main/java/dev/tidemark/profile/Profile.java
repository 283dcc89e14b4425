package dev.tidemark.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a table is like.
 *
 * @param name the file as the user named it
 * @param layout how it is written, in words
 * @param rows how many rows there are
 * @param columns what each column is like
 * @param correlations between the columns of numbers, the first of them where they are many
 * @param duplicates the rows that say the same as an earlier one
 * @param warnings what is odd
 */
public record Profile(String name, String layout, int rows, List<Summary> columns, Correlations correlations,
        DuplicateRows duplicates, List<Warning> warnings) {
    /** How many columns are correlated with each other at most. */
    public static final int MOST_CORRELATED = 60;

    public Profile {
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }

    /** Describes a table. */
    public static Profile of(Table table) {
        List<SortedColumn> sorted = table.columns().parallelStream().map(SortedColumn::of).toList();
        List<Summary> columns = IntStream.range(0, table.columns().size()).parallel()
                .mapToObj(c -> summary(table.columns().get(c), sorted.get(c))).toList();
        List<Column.Numbers> numbers = new ArrayList<>();
        List<SortedColumn> orders = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if (table.columns().get(c) instanceof Column.Numbers some) {
                numbers.add(some);
                orders.add(sorted.get(c));
            }
        }
        int correlated = Math.min(MOST_CORRELATED, numbers.size());
        Correlations correlations = Correlations.of(numbers.subList(0, correlated), orders.subList(0, correlated));
        DuplicateRows duplicates = DuplicateRows.of(table);
        return new Profile(table.name(), table.layout(), table.rows(), columns, correlations, duplicates,
                Warnings.of(table.rows(), columns, correlations, duplicates));
    }

    private static Summary summary(Column column, SortedColumn sorted) {
        return switch (column) {
            case Column.Numbers numbers -> NumberSummary.of(numbers, sorted);
            case Column.Times times -> TimeSummary.of(times);
            case Column.Texts texts -> TextSummary.of(texts);
        };
    }
}
