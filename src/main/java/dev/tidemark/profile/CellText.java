package dev.tidemark.profile;

/** Reads cells of any table out of the buffer that they stand in, most of them without making a text of them. */
final class CellText {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_EXACT = 22;
    private static final long EXACT = 1L << 53;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
            1e14,
            1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    private CellText() {}

    /** Whether a cell without blanks around it says that there is no value. */
    static boolean isMissing(char[] text, int from, int to) {
        return switch (to - from) {
            case 0 -> true;
            case 1 -> text[from] == '-';
            case 2, 3, 4 -> isWord(new String(text, from, to - from));
            default -> false;
        };
    }

    private static boolean isWord(String text) {
        return switch (text) {
            case "NA", "na", "nan", "NaN", "NAN", "N/A", "n/a", "NaT", "null", "NULL", "Null", "None", "none" -> true;
            default -> false;
        };
    }

    /**
     * A number in plain or scientific notation, as the nearest double.
     *
     * @return NaN where the cell is no number
     */
    static double number(char[] text, int from, int to) {
        int at = from;
        boolean isNegative = at < to && text[at] == '-';
        if (at < to && (isNegative || text[at] == '+')) {
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int decimals = 0;
        boolean hasPoint = false;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                digits++;
                decimals += hasPoint ? 1 : 0;
            } else if (text[at] == '.' && !hasPoint) {
                hasPoint = true;
            } else {
                return anyNumber(text, from, to);
            }
        }
        if (digits == 0 || digits > MOST_DIGITS || mantissa > EXACT || decimals > MOST_EXACT) {
            return digits == 0 ? Double.NaN : anyNumber(text, from, to);
        }
        // Mantissa and power of ten are exact, so their quotient is rounded once (Clinger, 1990).
        double value = mantissa / POWERS[decimals];
        return isNegative ? -value : value;
    }

    private static double anyNumber(char[] text, int from, int to) {
        char first = text[from];
        char last = text[to - 1];
        // The platform reads hexadecimals and suffixes such as 1f and 1d as well, which are no numbers in a table.
        boolean isOwn = last == 'f' || last == 'F' || last == 'd' || last == 'D' || first == 'N'
                || (to - from > 1 && (text[from + 1] == 'x' || text[from + 1] == 'X'));
        String word = new String(text, from, to - from);
        if (word.regionMatches(true, first == '-' || first == '+' ? 1 : 0, "inf", 0, 3)) {
            return infinite(word);
        }
        boolean canBe = first == '-' || first == '+' || first == '.' || (first >= '0' && first <= '9');
        if (isOwn || !canBe) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private static double infinite(String word) {
        String name = word.charAt(0) == '-' || word.charAt(0) == '+' ? word.substring(1) : word;
        boolean isInfinity = name.equalsIgnoreCase("inf") || name.equalsIgnoreCase("infinity");
        return isInfinity
                ? word.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY
                : Double.NaN;
    }

    /** A number for a text, hardly ever the same for two; never 0. */
    static long hash(char[] text, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * 0x100000001B3L;
        }
        long mixed = mix(hash + to - from);
        return mixed == 0 ? 1 : mixed;
    }

    /** Spreads what tells numbers apart over all their bits (the finalizer of MurmurHash3). */
    static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
