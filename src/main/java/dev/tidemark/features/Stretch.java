package dev.tidemark.features;

/**
 * What is known of the stretch of rows that ends at each row: some numbers a row, one array each. The loops run over equal indices of
 * separate arrays, because those are the ones that the compiler turns into vector instructions.
 */
interface Stretch {
    /** How many numbers that is. */
    int width();

    /**
     * Stretches of one row each.
     *
     * @param row the first row
     * @param count how many rows
     * @param state receives what is known, from index 0 on
     */
    void single(int row, int count, double[][] state);

    /**
     * Puts stretches together with those that end where they begin.
     *
     * @param recent the later stretches, which become the longer ones
     * @param recentRows how many rows each of them has
     * @param older the earlier stretches, at the index of the later one that they are joined to
     * @param olderRows how many rows each of those has
     * @param from the first index
     * @param to the index behind the last
     */
    void join(double[][] recent, int recentRows, double[][] older, int olderRows, int from, int to);
}
