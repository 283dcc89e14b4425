package dev.tidemark.bars;

import java.util.List;

/**
 * A record near the start of a file.
 *
 * @param line the number of its first line
 * @param nextLine the number of the line after it
 * @param cells its cells, with whole-line quotes undone
 */
record HeadRecord(long line, long nextLine, List<String> cells) {

    /** How many cells there are without the empty ones at the end. */
    int width() {
        return width(cells);
    }

    static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** Whether it reads like names rather than like data: fewer than half of its cells are values. */
    boolean isWordy() {
        int words = 0;
        int values = 0;
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                values += isValue(cell) ? 1 : 0;
                words += isValue(cell) ? 0 : 1;
            }
        }
        return words > values;
    }

    /** Whether a cell looks like a number, a time or a missing value. */
    static boolean isValue(String cell) {
        if (Missing.is(cell)) {
            return true;
        }
        char first = cell.charAt(0);
        if (first != '-' && first != '+' && first != '.' && (first < '0' || first > '9')) {
            return false;
        }
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            letters += Character.isLetter(cell.charAt(i)) ? 1 : 0;
            digits += Character.isDigit(cell.charAt(i)) ? 1 : 0;
        }
        return digits > 0 && letters <= 3;
    }
}
