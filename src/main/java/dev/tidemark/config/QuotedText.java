package dev.tidemark.config;

import java.util.Locale;

/** Writes text as YAML on one line. */
final class QuotedText {
    private QuotedText() {}

    /**
     * Text that reads back as itself.
     *
     * @param quote the quotes that are wanted, {@code '} or {@code "}; anything else for none where none are needed
     */
    static String of(String text, char quote) {
        boolean isPrintable = text.codePoints().allMatch(c -> c >= ' ' && c < 0x7F);
        if (quote == '\'' && isPrintable) {
            return "'" + text.replace("'", "''") + "'";
        }
        return quote != '"' && quote != '\'' && needsNoQuotes(text) ? text : inDoubleQuotes(text);
    }

    /** Letters, digits and some marks, with a letter first, that no reader of YAML takes for anything but text. */
    private static boolean needsNoQuotes(String text) {
        return !text.isEmpty() && isLetter(text.charAt(0))
                && text.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || "_-./".indexOf(c) >= 0)
                && ScalarKind.of(text) == ScalarKind.TEXT && !isTruth(text);
    }

    private static boolean isTruth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "n", "yes", "no", "on", "off" -> true;
            default -> false;
        };
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String inDoubleQuotes(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if ((c >= ' ' && c < 0x7F) || Character.isLetterOrDigit(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return quoted.append('"').toString();
    }
}
