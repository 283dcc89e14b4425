package dev.tidemark.profile;

import java.util.List;

/**
 * A table in memory.
 *
 * @param name the file as the user named it
 * @param layout how it is written, in words
 * @param columns its columns, all of one length
 */
public record Table(String name, String layout, List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** How many rows there are. */
    public int rows() {
        return columns.isEmpty() ? 0 : switch (columns.getFirst()) {
            case Column.Numbers numbers -> numbers.values().length;
            case Column.Times times -> times.times().length;
            case Column.Texts texts -> texts.hashes().length;
        };
    }
}
