package dev.tidemark.desktop.source;

/**
 * A part of a line.
 *
 * @param from its first character, from 0
 * @param to the character after its last
 */
public record Span(int from, int to) {
    /** No part at all. */
    public static final Span NONE = new Span(0, 0);
    private static final String DELIMITERS = ",;\t|";
    private static final char QUOTE = '"';

    /**
     * The field of a table's line, quotes around it included; nothing when the line has fewer.
     *
     * @param column the field, from 1
     */
    static Span ofField(String line, int column) {
        char delimiter = delimiter(line);
        int field = 1;
        int from = 0;
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            isQuoted ^= c == QUOTE;
            if (c == delimiter && !isQuoted) {
                if (field == column) {
                    return new Span(from, i);
                }
                field++;
                from = i + 1;
            }
        }
        return field == column ? new Span(from, line.length()) : NONE;
    }

    /** The delimiter that the line has most of. */
    private static char delimiter(String line) {
        char most = ',';
        long count = 0;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char candidate = DELIMITERS.charAt(i);
            long found = line.chars().filter(c -> c == candidate).count();
            if (found > count) {
                most = candidate;
                count = found;
            }
        }
        return most;
    }

    /**
     * What begins at a character and goes on to the next blank or comma.
     *
     * @param column the character, from 1
     */
    static Span ofWord(String line, int column) {
        int from = Math.min(column - 1, line.length());
        int to = from;
        while (to < line.length() && line.charAt(to) != ',' && !Character.isWhitespace(line.charAt(to))) {
            to++;
        }
        return new Span(from, Math.max(to, Math.min(from + 1, line.length())));
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return from == to;
    }
}
