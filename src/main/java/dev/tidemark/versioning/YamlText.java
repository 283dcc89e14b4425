package dev.tidemark.versioning;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes a line of text as a YAML value, with the quotes and the line breaks that DVC's YAML writer (ruamel.yaml, YAML 1.2,
 * lines folded beyond 80 columns) gives it, so that both write the same bytes.
 */
final class YamlText {
    private static final int WIDTH = 80;
    private static final int FIRST_BEYOND_BASIC = 0x10000;
    private static final String BLANKS = " \t";
    private static final String LEADING_INDICATORS = "#,[]{}&*!|>'\"%@`";
    private static final String ESCAPED = "\0\u0007\b\t\u000B\f\r\u001B\"\\";
    private static final String ESCAPES = "0abtvfre\"\\";
    /** What without quotes would be read as a truth value, a number, a date, nothing, or a sign of YAML's own. */
    private static final Pattern OTHER_THAN_TEXT = Pattern.compile("true|True|TRUE|false|False|FALSE"
            + "|[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+"
            + "|[-+]?\\.[0-9_]+(?:[eE][-+][0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"
            + "|[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-fA-F_]+|<<|~|null|Null|NULL||="
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}"
            + "(?:\\.[0-9]*)?(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");

    private final int[] text;
    private final StringBuilder out;
    private final String indent;
    private int column;

    private YamlText(String value, StringBuilder out, int indent) {
        this.text = value.codePoints().toArray();
        this.out = out;
        this.indent = " ".repeat(indent);
        this.column = out.codePointCount(out.lastIndexOf("\n") + 1, out.length());
    }

    /** Whether a text is one line. */
    static boolean isLine(String text) {
        return text.chars().noneMatch(unit -> "\n\r\u0085\u2028\u2029".indexOf(unit) >= 0);
    }

    /**
     * Appends a value where it belongs: behind the key and a blank.
     *
     * @param out what was written so far
     * @param value one line
     * @param indent how far lines that continue it are moved in
     */
    static void append(StringBuilder out, String value, int indent) {
        YamlText writer = new YamlText(value, out, indent);
        if (!OTHER_THAN_TEXT.matcher(value).matches() && writer.mayBePlain()) {
            writer.words(false);
        } else if (value.indexOf('\'') < 0 && writer.isPrintable()) {
            writer.put("'");
            writer.words(true);
            writer.put("'");
        } else {
            writer.doubleQuoted();
        }
    }

    private boolean mayBePlain() {
        return isPrintable() && !isMark() && text[0] != ' ' && text[text.length - 1] != ' ' && !leadsWithIndicator()
                && !holdsIndicator();
    }

    /** Whether it begins like a mark between documents. */
    private boolean isMark() {
        return text.length > 2 && (text[0] == '-' || text[0] == '.') && text[1] == text[0] && text[2] == text[0];
    }

    private boolean leadsWithIndicator() {
        return LEADING_INDICATORS.indexOf(text[0]) >= 0 || ("?:-".indexOf(text[0]) >= 0 && isBlank(1));
    }

    private boolean holdsIndicator() {
        for (int at = 1; at < text.length; at++) {
            if ((text[at] == ':' && isBlank(at + 1)) || (text[at] == '#' && isBlank(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a blank, or the text's end, at an index. */
    private boolean isBlank(int at) {
        return at >= text.length || BLANKS.indexOf(text[at]) >= 0;
    }

    /** Whether every character may stand there as it is. */
    private boolean isPrintable() {
        for (int unit : text) {
            if (!isBasic(unit) && unit < FIRST_BEYOND_BASIC) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBasic(int unit) {
        return (unit >= ' ' && unit <= '~') || (unit >= 0xA0 && unit <= 0xD7FF)
                || (unit >= 0xE000 && unit <= 0xFFFD && unit != 0xFEFF);
    }

    /** Words with the blanks between them; a line that is full ends at a single blank. */
    private void words(boolean isQuoted) {
        int at = 0;
        while (at < text.length) {
            int end = endOfRun(at);
            boolean isInside = !isQuoted || (at > 0 && end < text.length);
            if (text[at] == ' ' && end == at + 1 && column > WIDTH && isInside) {
                breakLine();
            } else {
                put(at, end);
            }
            at = end;
        }
    }

    /** Where the blanks or the word that begin here end. */
    private int endOfRun(int start) {
        int at = start;
        while (at < text.length && (text[at] == ' ') == (text[start] == ' ')) {
            at++;
        }
        return at;
    }

    private void doubleQuoted() {
        put("\"");
        int start = 0;
        for (int at = 0; at < text.length; at++) {
            if (mustEscape(text[at])) {
                put(start, at);
                put(escape(text[at]));
                start = at + 1;
            }
            boolean isInside = at > 0 && at < text.length - 1;
            if (isInside && (text[at] == ' ' || start >= at) && column + (at - start) > WIDTH) {
                put(start, Math.max(start, at));
                start = Math.max(start, at);
                foldBefore(text[start]);
            }
        }
        put(start, text.length);
        put("\"");
    }

    private void foldBefore(int next) {
        put("\\");
        breakLine();
        if (next == ' ') {
            put("\\");
        }
    }

    private static boolean mustEscape(int unit) {
        return !isBasic(unit) || unit == '"' || unit == '\\';
    }

    private static String escape(int unit) {
        int known = ESCAPED.indexOf(unit);
        if (known >= 0) {
            return "\\" + ESCAPES.charAt(known);
        }
        String form = unit <= 0xFF ? "\\x%02X" : unit < FIRST_BEYOND_BASIC ? "\\u%04X" : "\\U%08X";
        return String.format(Locale.ROOT, form, unit);
    }

    private void breakLine() {
        out.append('\n').append(indent);
        column = indent.length();
    }

    private void put(int start, int end) {
        out.append(new String(text, start, end - start));
        column += end - start;
    }

    private void put(String piece) {
        out.append(piece);
        column += piece.length();
    }
}
