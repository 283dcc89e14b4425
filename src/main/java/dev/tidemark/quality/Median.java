package dev.tidemark.quality;

import java.util.Arrays;

/** The median of a column: the middle value, or the mean of the two in the middle. */
final class Median {
    private Median() {}

    /** The median of what is no NaN; NaN when there is nothing else. */
    static double of(double[] values) {
        double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        int count = present.length;
        if (count == 0) {
            return Double.NaN;
        }
        double upper = select(present, count / 2);
        if (count % 2 == 1) {
            return upper;
        }
        double lower = present[0];
        for (int i = 1; i < count / 2; i++) {
            lower = Math.max(lower, present[i]);
        }
        return lower / 2 + upper / 2;
    }

    /** Puts the k-th smallest value in its place, smaller ones before it; Hoare's selection. */
    private static double select(double[] values, int k) {
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            double pivot = middle(values[from], values[(from + to) >>> 1], values[to]);
            int low = from;
            int high = to;
            while (low <= high) {
                while (values[low] < pivot) {
                    low++;
                }
                while (values[high] > pivot) {
                    high--;
                }
                if (low <= high) {
                    double swapped = values[low];
                    values[low++] = values[high];
                    values[high--] = swapped;
                }
            }
            if (k <= high) {
                to = high;
            } else if (k >= low) {
                from = low;
            } else {
                return values[k];
            }
        }
        return values[k];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
