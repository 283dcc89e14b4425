package dev.tidemark.bars;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.bars.Flavour.NumberStyle;
import org.jspecify.annotations.Nullable;

/**
 * Tells the columns of a table without a header by its numbers: a time, and behind it four columns of numbers in which,
 * row by row, the second is the greatest and the third the least. Those are open, high, low and close; a fifth is the
 * volume. Any other order leaves open and close indistinguishable.
 */
final class HeaderlessColumns {
    private static final int TIME_WITHIN = 4;
    private static final List<Role> ORDER = List.of(Role.OPEN, Role.HIGH, Role.LOW, Role.CLOSE, Role.VOLUME);

    private final List<List<String>> rows;
    private final int fields;
    private final CellNumber numbers;

    HeaderlessColumns(List<List<String>> rows, int fields, NumberStyle style) {
        this.rows = rows;
        this.fields = fields;
        this.numbers = new CellNumber(style);
    }

    /** The columns by role, without the time; nothing if they cannot be told. */
    Map<Role, List<Integer>> find(TimeDetector times) {
        for (int column = 0; column < Math.min(fields, TIME_WITHIN); column++) {
            List<String> cells = Sample.column(rows, column);
            if (times.detect(cells, () -> cells).isEverywhere()) {
                return behind(column);
            }
        }
        return Map.of();
    }

    private Map<Role, List<Integer>> behind(int time) {
        List<Integer> numeric = new ArrayList<>();
        for (int column = time + 1; column < fields && numeric.size() < ORDER.size(); column++) {
            if (isNumeric(column) && !isTimeOfDay(column)) {
                numeric.add(column);
            }
        }
        if (numeric.size() < 4 || !isOpenHighLowClose(numeric)) {
            return Map.of();
        }
        Map<Role, List<Integer>> columns = new EnumMap<>(Role.class);
        for (int i = 0; i < numeric.size(); i++) {
            columns.put(ORDER.get(i), List.of(numeric.get(i)));
        }
        return columns;
    }

    private boolean isNumeric(int column) {
        int found = 0;
        for (String cell : Sample.column(rows, column)) {
            if (numbers.isNumber(cell)) {
                found++;
            } else if (!Missing.is(cell)) {
                return false;
            }
        }
        return found > 0;
    }

    /** Whether a column beside a date holds {@code HHmmss}: six digits everywhere, and no hour after 23. */
    private boolean isTimeOfDay(int column) {
        return Sample.column(rows, column)
                .stream()
                .allMatch(cell -> cell.length() == 6 && cell.chars().allMatch(c -> c >= '0' && c <= '9')
                        && new TimeScan("20000101 " + cell, DateFamily.YEAR_FIRST).read());
    }

    private boolean isOpenHighLowClose(List<Integer> columns) {
        int complete = 0;
        for (List<String> row : rows) {
            BigDecimal open = number(row, columns.get(0));
            BigDecimal high = number(row, columns.get(1));
            BigDecimal low = number(row, columns.get(2));
            BigDecimal close = number(row, columns.get(3));
            if (open == null || high == null || low == null || close == null) {
                continue;
            }
            complete++;
            if (high.compareTo(open.max(close)) < 0 || low.compareTo(open.min(close)) > 0) {
                return false;
            }
        }
        return complete > 0;
    }

    private @Nullable BigDecimal number(List<String> row, int column) {
        if (column >= row.size()) {
            return null;
        }
        try {
            return numbers.parse(row.get(column));
        } catch (BadCell e) {
            return null;
        }
    }
}
