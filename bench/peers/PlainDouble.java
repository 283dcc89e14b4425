/** Reads a plain decimal faster than the JDK does, and as rightly. */
final class PlainDouble {
    /** A mantissa below 2^53 divided by a power of ten up to 10^15 is rounded once, as the nearest double has to be. */
    private static final long EXACT = 1L << 53;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
            1e14, 1e15};

    private PlainDouble() {}

    static double parse(char[] text, int from, int length) {
        long mantissa = 0;
        int decimals = 0;
        boolean isFraction = false;
        for (int at = from; at < from + length; at++) {
            char c = text[at];
            if (c == '.' && !isFraction) {
                isFraction = true;
            } else if (c >= '0' && c <= '9' && mantissa < EXACT / 10) {
                mantissa = mantissa * 10 + (c - '0');
                decimals += isFraction ? 1 : 0;
            } else {
                return Double.parseDouble(new String(text, from, length));
            }
        }
        return length == 0 || decimals >= POWERS.length
                ? Double.parseDouble(new String(text, from, length))
                : mantissa / POWERS[decimals];
    }

    static double parse(String text, int from, int to) {
        long mantissa = 0;
        int decimals = 0;
        boolean isFraction = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '.' && !isFraction) {
                isFraction = true;
            } else if (c >= '0' && c <= '9' && mantissa < EXACT / 10) {
                mantissa = mantissa * 10 + (c - '0');
                decimals += isFraction ? 1 : 0;
            } else {
                return Double.parseDouble(text.substring(from, to));
            }
        }
        return from == to || decimals >= POWERS.length
                ? Double.parseDouble(text.substring(from, to))
                : mantissa / POWERS[decimals];
    }
}
