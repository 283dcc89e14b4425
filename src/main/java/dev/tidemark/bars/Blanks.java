package dev.tidemark.bars;

/** What counts as blank around a field: blanks, tabs and the two characters that end lines. */
final class Blanks {
    private Blanks() {}

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** A text without the blanks at both ends. */
    static String trim(String text) {
        return trim(text, 0, text.length());
    }

    /** A part of a text without the blanks at both ends. */
    static String trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether there is nothing but blanks. */
    static boolean isAllBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
