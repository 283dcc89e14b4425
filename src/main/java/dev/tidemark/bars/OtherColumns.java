package dev.tidemark.bars;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * The columns besides time and close, as doubles: NaN where a cell is missing. A cell that is neither a number nor missing
 * does not stop the reading, because no result hangs on it; it becomes NaN and is counted.
 */
final class OtherColumns {
    static final OtherColumns NONE = new OtherColumns(List.of(), 0);

    private final List<Role> roles;
    private final double[][] values;
    private final long[] unreadable;
    private int size;

    OtherColumns(List<Role> roles, int capacity) {
        this.roles = roles;
        this.values = new double[roles.size()][capacity];
        this.unreadable = new long[roles.size()];
    }

    List<Role> roles() {
        return roles;
    }

    int size() {
        return size;
    }

    /** The values of the column at an index among the roles; only the first {@link #size} count. */
    double[] values(int column) {
        return values[column];
    }

    /** How many cells of a column were neither a number nor missing. */
    long unreadable(Role role) {
        return unreadable[roles.indexOf(role)];
    }

    /** Begins the next row, with nothing in it. */
    void nextRow() {
        for (int i = 0; i < values.length; i++) {
            if (size == values[i].length) {
                values[i] = Arrays.copyOf(values[i], size * 2 + 16);
            }
            values[i][size] = Double.NaN;
        }
        size++;
    }

    /** Sets a cell of the row begun last. */
    void set(int column, double value) {
        values[column][size - 1] = value;
    }

    /** Sets a cell of the row begun last from its trimmed text. */
    void set(int column, String text, CellNumber numbers) {
        try {
            BigDecimal value = numbers.parse(text);
            set(column, value == null ? Double.NaN : toDouble(value, text));
        } catch (BadCell _) {
            unreadable[column]++;
        }
    }

    /** Of a decimal that is zero the sign shows in its text alone. */
    private static double toDouble(BigDecimal value, String text) {
        return value.signum() == 0 && text.startsWith("-") ? -0.0 : value.doubleValue();
    }

    /** The same rows, last first. */
    OtherColumns reversed() {
        OtherColumns copy = new OtherColumns(roles, size);
        copy.size = size;
        for (int column = 0; column < values.length; column++) {
            copy.unreadable[column] = unreadable[column];
            for (int i = 0; i < size; i++) {
                copy.values[column][i] = values[column][size - 1 - i];
            }
        }
        return copy;
    }
}
