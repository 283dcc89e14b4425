package dev.tidemark.config;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** The notations of whole numbers that stand in YAML files, those that readers of YAML disagree about included. */
final class Numerals {
    /** No longer text is taken for a number that someone meant to write. */
    private static final int LONGEST_MEANT = 40;

    private Numerals() {}

    /** The index after a sign at the start, if there is one. */
    static int afterSign(String text) {
        return afterSign(text, 0);
    }

    static int afterSign(String text, int start) {
        return start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+') ? start + 1 : start;
    }

    /** The index after the ASCII digits that begin here. */
    static int skipDigits(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Whether everything from here on is digits, at least one of them. */
    static boolean areDigits(String text, int start, int radix) {
        for (int at = start; at < text.length(); at++) {
            if (text.charAt(at) > 'f' || Character.digit(text.charAt(at), radix) < 0) {
                return false;
            }
        }
        return start < text.length();
    }

    /** Whether this is a decimal integer that every reader of YAML takes for the same number. */
    static boolean isDecimalInteger(String text) {
        int start = afterSign(text);
        return areDigits(text, start, 10) && (text.charAt(start) != '0' || text.length() == start + 1);
    }

    /**
     * How to write a whole number that stands in a notation that readers of YAML disagree about, as the end of a
     * sentence: octal, hexadecimal, binary, base 60, digits in groups. Nothing for what is in none of them.
     */
    static Optional<String> advice(String text) {
        if (text.length() > LONGEST_MEANT) {
            return Optional.empty();
        }
        int start = afterSign(text);
        String sign = text.startsWith("-") ? "-" : "";
        String digits = text.substring(start).toLowerCase(Locale.ROOT);
        if (digits.length() > 1 && digits.charAt(0) == '0' && areDigits(digits, 0, 10)) {
            return Optional.of(withoutLeadingZero(sign, digits));
        }
        String joined = digits.replace("_", "");
        Optional<BigInteger> value = prefixed(joined);
        if (value.isPresent()) {
            return Optional.of("write it in decimal, as " + sign + value.get());
        }
        if (joined.length() < digits.length() && areDigits(joined, 0, 10)) {
            return Optional.of("write it without underscores, as " + sign + new BigInteger(joined));
        }
        return isBase60(joined)
                ? Optional.of("some readers of YAML take it for a number in base 60; write it in decimal")
                : Optional.empty();
    }

    private static String withoutLeadingZero(String sign, String digits) {
        String decimal = sign + new BigInteger(digits);
        String write = "write it without the leading zero, as " + decimal;
        Optional<BigInteger> octal = inBase(digits, "0", 8);
        return octal.isEmpty() || decimal.equals(sign + octal.get())
                ? write
                : write + ", or as " + sign + octal.get() + " if it was meant as octal";
    }

    private static Optional<BigInteger> prefixed(String digits) {
        return switch (digits.length() > 2 ? digits.substring(0, 2) : "") {
            case "0o" -> inBase(digits, "0o", 8);
            case "0x" -> inBase(digits, "0x", 16);
            case "0b" -> inBase(digits, "0b", 2);
            default -> Optional.empty();
        };
    }

    private static Optional<BigInteger> inBase(String digits, String prefix, int radix) {
        return digits.startsWith(prefix) && areDigits(digits, prefix.length(), radix)
                ? Optional.of(new BigInteger(digits.substring(prefix.length()), radix))
                : Optional.empty();
    }

    private static boolean isBase60(String digits) {
        int colon = digits.indexOf(':');
        return colon > 0 && digits.charAt(digits.length() - 1) != ':' && areDigits(digits.replace(":", ""), 0, 10);
    }
}
