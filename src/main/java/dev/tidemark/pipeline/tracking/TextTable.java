package dev.tidemark.pipeline.tracking;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row, as long as the others. */
    void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    /** The rows as lines, each column as wide as its longest cell. */
    List<String> lines(String indent) {
        return rows.stream().map(row -> indent + line(row)).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).repeat(' ', width(i) - length(row.get(i)) + 2);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
