package dev.tidemark.features;

/**
 * How a column is made. Equal recipes make equal columns, so a column that several others are made from is made once.
 */
@FunctionalInterface
public interface Recipe {
    /**
     * Prepares to fill a column. There may be no bars at all.
     *
     * @param columns the columns that it may be made from
     * @param out the column, one value a bar
     */
    Step begin(Columns columns, double[] out);
}
