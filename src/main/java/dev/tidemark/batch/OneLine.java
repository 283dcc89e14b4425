package dev.tidemark.batch;

/** Text as one visible line, safe for a log, a terminal and JSON. */
final class OneLine {
    private OneLine() {}

    /**
     * Writes out what would break the line or not be seen: control and format characters, line separators and halves of
     * surrogate pairs become escapes such as {@code \n} and {@code \u001b}.
     */
    static String of(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isVisible(text.codePointAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(line, c));
        return line.toString();
    }

    private static void append(StringBuilder line, int c) {
        if (isVisible(c)) {
            line.appendCodePoint(c);
            return;
        }
        switch (c) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> appendHex(line, c);
        }
    }

    private static void appendHex(StringBuilder line, int c) {
        String hex = Integer.toHexString(c);
        line.append("\\u").append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex);
    }

    private static boolean isVisible(int c) {
        if (c >= ' ' && c < 0x7f) {
            return true;
        }
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
    }
}
