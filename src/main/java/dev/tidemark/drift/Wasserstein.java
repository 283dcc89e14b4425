package dev.tidemark.drift;

/**
 * The first Wasserstein distance over the reference's standard deviation, as Evidently 0.7 has it: the area between the two distribution
 * functions, in deviations of the reference as of a whole population. A deviation below {@value #LEAST} counts as that, so that the distance
 * of a feature on a smaller scale is in thousandths of its unit.
 */
final class Wasserstein {
    private static final double LEAST = 0.001;

    private Wasserstein() {}

    /** The distance, from 0; NaN when one of them is empty. */
    static double between(Distribution reference, Distribution current) {
        return reference.isEmpty() || current.isEmpty()
                ? Double.NaN
                : area(reference, current) / Math.max(reference.deviation(), LEAST);
    }

    private static double area(Distribution one, Distribution other) {
        double area = 0;
        double last = Math.min(one.low(), other.low());
        long below = 0;
        long otherBelow = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            double next = Math.min(i < one.size() ? one.value(i) : Double.POSITIVE_INFINITY,
                    j < other.size() ? other.value(j) : Double.POSITIVE_INFINITY);
            area += Math.abs((double) below / one.rows() - (double) otherBelow / other.rows()) * (next - last);
            if (i < one.size() && one.value(i) == next) {
                below += one.weight(i++);
            }
            if (j < other.size() && other.value(j) == next) {
                otherBelow += other.weight(j++);
            }
            last = next;
        }
        return area;
    }
}
