package dev.tidemark.profile;

/** The rows in which two columns both have a finite value. */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, and never copied
record Pairs(double[] first, double[] second, double[] firstRanks, double[] secondRanks) {
    /** None. */
    static final Pairs NONE = new Pairs(new double[0], new double[0], new double[0], new double[0]);

    static Pairs of(Column.Numbers a, Column.Numbers b, SortedColumn sortedA, SortedColumn sortedB) {
        int rows = a.values().length;
        int[] places = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            boolean isPair = Double.isFinite(a.values()[row]) && Double.isFinite(b.values()[row]);
            places[row] = isPair ? count++ : -1;
        }
        return new Pairs(picked(a, places, count), picked(b, places, count), ranks(sortedA, places, count),
                ranks(sortedB, places, count));
    }

    private static double[] picked(Column.Numbers column, int[] places, int count) {
        double[] values = new double[count];
        for (int row = 0; row < places.length; row++) {
            if (places[row] >= 0) {
                values[places[row]] = column.values()[row];
            }
        }
        return values;
    }

    /** Ranks among the pairs alone, found in the order of the whole column, so that nothing is sorted again. */
    private static double[] ranks(SortedColumn sorted, int[] places, int count) {
        int[] rows = new int[count];
        double[] values = new double[count];
        int at = 0;
        for (int i = 0; i < sorted.size(); i++) {
            int place = places[sorted.rows()[i]];
            if (place >= 0) {
                rows[at] = place;
                values[at++] = sorted.values()[i];
            }
        }
        return Correlations.ranks(new SortedColumn(rows, values), count);
    }

    double pearson() {
        return correlation(first, second);
    }

    double spearman() {
        return correlation(firstRanks, secondRanks);
    }

    private static double correlation(double[] a, double[] b) {
        return a.length < 2
                ? Double.NaN
                : Correlations.product(Correlations.standard(a), Correlations.standard(b));
    }
}
