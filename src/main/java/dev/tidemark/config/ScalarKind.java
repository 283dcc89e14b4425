package dev.tidemark.config;

/** What a plain (unquoted) value is by the core schema of YAML 1.2. */
public enum ScalarKind {
    /** No value. */
    NULL,
    /** True or false. */
    BOOLEAN,
    /** A whole number, in any of the notations of the schema. */
    INTEGER,
    /** A number with a decimal point or an exponent, an infinity, or not-a-number. */
    DECIMAL,
    /** Anything else. */
    TEXT;

    static ScalarKind of(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> BOOLEAN;
            case ".nan", ".NaN", ".NAN" -> DECIMAL;
            default -> ofNumber(text);
        };
    }

    private static ScalarKind ofNumber(String text) {
        int start = Numerals.afterSign(text);
        if (Numerals.areDigits(text, start, 10) || isPrefixed(text, "0o", 8) || isPrefixed(text, "0x", 16)) {
            return INTEGER;
        }
        return isDecimal(text, start) ? DECIMAL : TEXT;
    }

    private static boolean isPrefixed(String text, String prefix, int radix) {
        return text.startsWith(prefix) && Numerals.areDigits(text, prefix.length(), radix);
    }

    private static boolean isDecimal(String text, int start) {
        int point = Numerals.skipDigits(text, start);
        boolean hasPoint = point < text.length() && text.charAt(point) == '.';
        int end = hasPoint ? Numerals.skipDigits(text, point + 1) : point;
        int digits = end - start - (hasPoint ? 1 : 0);
        return digits > 0 ? isExponent(text, end) : isInfinity(text.substring(start));
    }

    private static boolean isInfinity(String unsigned) {
        return unsigned.equals(".inf") || unsigned.equals(".Inf") || unsigned.equals(".INF");
    }

    /** Whether the text ends here, or with an exponent that begins here. */
    private static boolean isExponent(String text, int start) {
        if (start == text.length()) {
            return true;
        }
        char mark = text.charAt(start);
        return (mark == 'e' || mark == 'E') && Numerals.areDigits(text, Numerals.afterSign(text, start + 1), 10);
    }
}
