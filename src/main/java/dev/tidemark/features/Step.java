package dev.tidemark.features;

/** Fills a column, stretch by stretch from its first row to its last. */
@FunctionalInterface
public interface Step {
    /**
     * Fills some rows. A value is made of what stands in its own row and in rows before it: of the columns that it is made from,
     * and of its own column. It is NaN where that makes no number. It must not depend on where stretches begin and end.
     *
     * @param from the first row to fill; those before it are filled
     * @param to the row behind the last one to fill
     */
    void fill(int from, int to);
}
