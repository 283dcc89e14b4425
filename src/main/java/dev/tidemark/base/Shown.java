package dev.tidemark.base;

/** Pieces of user input as they stand in a sentence: on one line, every character visible, of a bounded length. */
public final class Shown {
    /** How many characters of a quoted piece are shown, the mark of a cut included. */
    private static final int MOST = 40;

    private Shown() {}

    /**
     * A piece of input between single quotes. Control characters, characters without a shape of their own and unpaired
     * surrogates are written {@code \n}, {@code \t}, {@code \}{@code u0000}; beyond 40 characters the rest is cut and
     * marked by {@code …}.
     */
    public static String text(String input) {
        return "'" + shortened(input) + "'";
    }

    /** A name in full and without quotes, such as that of a file, with the same characters made visible. */
    public static String name(String input) {
        var shown = new StringBuilder(input.length());
        for (int at = 0; at < input.length(); at += Character.charCount(input.codePointAt(at))) {
            append(shown, input.codePointAt(at));
        }
        return shown.toString();
    }

    private static String shortened(String input) {
        var shown = new StringBuilder(MOST);
        int length = 0;
        int lengthWithMark = 0;
        for (int at = 0; at < input.length(); at += Character.charCount(input.codePointAt(at))) {
            length += append(shown, input.codePointAt(at));
            if (length > MOST) {
                return shown.substring(0, lengthWithMark) + "…";
            }
            if (length < MOST) {
                lengthWithMark = shown.length();
            }
        }
        return shown.toString();
    }

    /** Appends a character as it is shown; answers how many characters a reader sees. */
    private static int append(StringBuilder shown, int character) {
        int before = shown.length();
        switch (character) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isVisible(character)) {
                    shown.appendCodePoint(character);
                    return 1;
                }
                appendEscape(shown, character);
            }
        }
        return shown.length() - before;
    }

    private static void appendEscape(StringBuilder shown, int character) {
        for (char unit : Character.toChars(character)) {
            shown.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                shown.append(Character.toUpperCase(Character.forDigit(unit >> shift & 0xF, 16)));
            }
        }
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }
}
