package dev.tidemark.bars;

/**
 * Reads a number of digits and at most one point, byte by byte, with blanks around it. Reused from cell to cell, so that a
 * number is no object.
 */
final class PlainNumber {
    /** This many digits always fit a {@code long}. */
    private static final int MOST_DIGITS = 18;

    private int from;
    private int to;
    private boolean isNegative;
    private long magnitude;
    private int digits;
    private int decimals;

    /**
     * Reads a cell.
     *
     * @return whether it is a minus sign or none, one to eighteen digits, and a point or none; if not, only {@link #from}
     * and {@link #to} mean anything
     */
    boolean read(byte[] bytes, int start, int end) {
        trim(bytes, start, end);
        isNegative = from < to && bytes[from] == '-';
        int first = isNegative ? from + 1 : from;
        int point = -1;
        long sum = 0;
        for (int i = first; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                sum = sum * 10 + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = i;
            } else {
                return false;
            }
        }
        magnitude = sum;
        digits = to - first - (point < 0 ? 0 : 1);
        decimals = point < 0 ? 0 : to - point - 1;
        return digits >= 1 && digits <= MOST_DIGITS;
    }

    private void trim(byte[] bytes, int start, int end) {
        from = start;
        to = end;
        while (to > from && CloseScanner.isBlank(bytes[to - 1])) {
            to--;
        }
        while (from < to && CloseScanner.isBlank(bytes[from])) {
            from++;
        }
    }

    /** Where the cell begins, blanks left out. */
    int from() {
        return from;
    }

    /** Where it ends. */
    int to() {
        return to;
    }

    boolean isNegative() {
        return isNegative;
    }

    /** The digits as one number, the point left out. */
    long magnitude() {
        return magnitude;
    }

    int digits() {
        return digits;
    }

    int decimals() {
        return decimals;
    }
}
