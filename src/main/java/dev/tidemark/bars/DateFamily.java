package dev.tidemark.bars;

/** In which order a family of dates writes its parts. Each takes year-first dates too: those cannot be mistaken. */
enum DateFamily {
    YEAR_FIRST("yyyy", "MM", "dd"),
    DAY_FIRST("dd", "MM", "yyyy"),
    MONTH_FIRST("MM", "dd", "yyyy");

    private final String first;
    private final String second;
    private final String third;

    DateFamily(String first, String second, String third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** The n-th part as a pattern has it, n from 0 to 2. */
    String part(int n) {
        return switch (n) {
            case 0 -> first;
            case 1 -> second;
            default -> third;
        };
    }
}
