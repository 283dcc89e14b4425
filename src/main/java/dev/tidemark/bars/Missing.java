package dev.tidemark.bars;

/** The ways in which files write that there is no value. */
final class Missing {
    private Missing() {}

    /** Whether a trimmed cell says that there is no value: empty, {@code NaN}, {@code NULL}, {@code NA}, {@code N/A}, {@code -}. */
    static boolean is(String text) {
        return switch (text.length()) {
            case 0 -> true;
            case 1 -> text.charAt(0) == '-';
            case 2 -> "NA".equalsIgnoreCase(text);
            case 3 -> "NaN".equalsIgnoreCase(text) || "N/A".equalsIgnoreCase(text);
            case 4 -> "NULL".equalsIgnoreCase(text);
            default -> false;
        };
    }
}
