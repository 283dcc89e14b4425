package dev.tidemark.bars;

/** Something the reader mended or passed over; never done silently, always counted. */
public enum Repair {
    BYTE_ORDER_MARK("byte order mark removed"),
    LINES_BEFORE_TABLE("lines before the table skipped"),
    EXTRA_HEADER_ROWS("extra header rows skipped"),
    WHOLE_LINE_QUOTES("quotes around whole lines undone"),
    INDENTED_LINES("blanks before lines ignored"),
    SURPLUS_EMPTY_CELLS("surplus empty cells ignored"),
    BLANK_LINES("blank lines skipped"),
    TURNED_ROUND("newest-first file turned round"),
    THOUSANDS_SEPARATORS("thousands separators removed"),
    MAGNITUDE_SUFFIXES("K, M and B suffixes expanded"),
    MIXED_TIME_UNITS("epoch times in mixed units"),
    TRUNCATED_TIMES("times cut to the millisecond");

    private final String description;

    Repair(String description) {
        this.description = description;
    }

    /** What was done, in words. */
    public String description() {
        return description;
    }

    /** Whether it is made in the cells of the times. */
    boolean isOfTimes() {
        return this == MIXED_TIME_UNITS || this == TRUNCATED_TIMES;
    }
}
