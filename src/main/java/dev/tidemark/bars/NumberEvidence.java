package dev.tidemark.bars;

/**
 * What some numbers show about their decimal mark. A mark that stands twice, or before another mark, groups thousands; a
 * single one is decimal unless exactly three digits follow it and one to three stand before: that could be either.
 */
final class NumberEvidence {
    private boolean pointIsDecimal;
    private boolean commaIsDecimal;
    private boolean hasPoint;
    private boolean hasComma;
    private boolean hasSuffix;
    private String doubtful = "";

    /** Takes a cell into account, if it looks like a number. */
    void add(String cell) {
        if (Missing.is(cell) || !HeadRecord.isValue(cell)) {
            return;
        }
        int length = cell.length();
        boolean isSuffixed = length > 1 && DecimalScan.power(cell.charAt(length - 1)) > 0;
        String bare = isSuffixed ? cell.substring(0, length - 1) : cell;
        if (!isNumeric(bare)) {
            return;
        }
        hasSuffix |= isSuffixed;
        int point = bare.lastIndexOf('.');
        int comma = bare.lastIndexOf(',');
        hasPoint |= point >= 0;
        hasComma |= comma >= 0;
        if (point >= 0 && comma >= 0) {
            pointIsDecimal |= point > comma;
            commaIsDecimal |= comma > point;
        } else if (point >= 0) {
            one(bare, '.', point);
        } else if (comma >= 0) {
            one(bare, ',', comma);
        }
    }

    private static boolean isNumeric(String bare) {
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if ((c < '0' || c > '9') && ".,+-eE".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private void one(String bare, char mark, int last) {
        boolean isDecimal;
        if (bare.indexOf(mark) < last) {
            isDecimal = false;
        } else if (couldGroup(bare, last)) {
            doubtful = mark == ',' ? bare : doubtful;
            return;
        } else {
            isDecimal = true;
        }
        pointIsDecimal |= isDecimal == (mark == '.');
        commaIsDecimal |= isDecimal == (mark == ',');
    }

    private static boolean couldGroup(String bare, int mark) {
        int from = bare.charAt(0) == '-' || bare.charAt(0) == '+' ? 1 : 0;
        int before = mark - from;
        return bare.length() - mark == 4 && before >= 1 && before <= 3 && bare.charAt(from) != '0'
                && bare.chars().skip(mark + 1).allMatch(c -> c >= '0' && c <= '9');
    }

    boolean pointIsDecimal() {
        return pointIsDecimal;
    }

    boolean commaIsDecimal() {
        return commaIsDecimal;
    }

    /** Whether a point or a comma stands in any number. */
    boolean has(char mark) {
        return mark == '.' ? hasPoint : hasComma;
    }

    boolean hasSuffix() {
        return hasSuffix;
    }

    /** A number whose comma could be decimal or group thousands; empty if there was none. */
    String doubtful() {
        return doubtful;
    }
}
