package dev.tidemark.plot;

/** A numeric column that can be drawn. Immutable, so that any thread may read it. */
public interface Series {
    /** How many values there are, the missing ones included. */
    int size();

    /** A value, NaN where it is missing. */
    double at(int index);

    /**
     * Widens an extent by the values of a stretch.
     *
     * @param from the first index
     * @param to the index after the last
     */
    void reduce(int from, int to, Extent into);
}
