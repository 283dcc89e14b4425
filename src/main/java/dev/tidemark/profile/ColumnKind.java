package dev.tidemark.profile;

/** What the cells of a column are. */
enum ColumnKind {
    NUMBERS("numbers"),
    /** Dates, with or without a time of day, as ISO 8601 has them. */
    TIMES("times"),
    /** Seconds, or parts of them, since 1970. */
    EPOCH("times"),
    TEXTS("texts");

    private final String word;

    ColumnKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
