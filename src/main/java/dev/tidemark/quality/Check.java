package dev.tidemark.quality;

/** Something that must be true of a table of bars. */
interface Check {
    /** Which check it is. */
    CheckKind kind();

    /** Looks at a table. */
    Measure measure(BarTable table, GateSettings settings);

    /** Whether a figure is good enough. */
    default boolean isPassed(double figure, double threshold) {
        return figure <= threshold;
    }
}
