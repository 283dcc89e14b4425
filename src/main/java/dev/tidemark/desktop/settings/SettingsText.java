package dev.tidemark.desktop.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings as text: one {@code name = value} a line. Empty lines and lines that begin with {@code #} mean nothing. In a value
 * {@code \n}, {@code \r} and {@code \\} stand for a newline, a carriage return and a backslash.
 */
final class SettingsText {
    private static final String HEAD = "# What Tidemark's desktop remembers. It is written again whenever the window is closed.\n";
    private static final String BETWEEN = " = ";

    private SettingsText() {}

    /** The settings that a text holds; a line that is none is an error. */
    static Settings parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            String settled = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (!settled.isBlank() && !settled.startsWith("#")) {
                int at = settled.indexOf('=');
                if (at <= 0) {
                    throw new IllegalArgumentException("a line without a name and a value");
                }
                values.put(settled.substring(0, at).strip(), plain(settled.substring(at + 1).strip()));
            }
        }
        return new Settings(values);
    }

    /** The text that holds settings. */
    static String of(Settings settings) {
        StringBuilder text = new StringBuilder(HEAD);
        settings.all().forEach((name, value) -> text.append(name).append(BETWEEN).append(escaped(value)).append('\n'));
        return text.toString();
    }

    /** A blank at either end of a value is escaped, too, or the reader would strip it. */
    private static String escaped(String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        String head = startsBlank(escaped) ? "\\" : "";
        return head + escaped + (endsBlank(escaped) ? "\\_" : "");
    }

    private static boolean startsBlank(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    }

    private static boolean endsBlank(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        boolean isEscape = false;
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (isEscape) {
                appendEscape(plain, c);
                isEscape = false;
            } else if (c == '\\') {
                isEscape = true;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static void appendEscape(StringBuilder plain, char c) {
        switch (c) {
            case 'n' -> plain.append('\n');
            case 'r' -> plain.append('\r');
            case '_' -> {
                // Only keeps a blank before it from being the end of the line.
            }
            default -> plain.append(c);
        }
    }
}
