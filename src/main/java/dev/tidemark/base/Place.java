package dev.tidemark.base;

/**
 * Where in a file something stands.
 *
 * @param file the file as the user named it
 * @param line the line, from 1; 0 when the whole file is meant
 * @param column the column, from 1; 0 when the whole line is meant. In a table it counts fields, in YAML characters.
 */
public record Place(String file, long line, int column) {

    /** The whole of a file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** A whole line of a file. */
    public static Place of(String file, long line) {
        return new Place(file, line, 0);
    }

    /** The place as it begins a sentence: {@code data.csv, line 7, column 5}. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ", line " + line : file + ", line " + line + ", column " + column;
    }
}
