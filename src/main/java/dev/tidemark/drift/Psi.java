package dev.tidemark.drift;

/**
 * The population stability index, as Evidently 0.7 has it: the sum over bins of {@code (r - c) ln(r / c)}, with {@code r} and {@code c} the
 * shares of the reference's and of the current rows.
 *
 * <p>A reference of more than {@value #FEW} different values gets bins of one width, by Sturges' rule for all rows together, from the smallest
 * value of both to the largest; each begins with its lower edge, and the last has its upper one, too. Another gets a bin a value, those that only
 * the current rows have included. An empty bin counts as {@value #EMPTY}; or, where the least share of another is no more than
 * that, as a millionth of that share.
 */
final class Psi {
    private static final int FEW = 20;
    private static final double EMPTY = 0.0001;
    private static final double LESS = 1e6;

    private Psi() {}

    /** The index, from 0; NaN when one of them is empty. */
    static double between(Distribution reference, Distribution current) {
        if (reference.isEmpty() || current.isEmpty()) {
            return Double.NaN;
        }
        Bins bins = reference.distinct() > FEW
                ? Bins.equal(reference, current)
                : Bins.values(reference, current);
        double[] expected = filled(bins.shares(reference));
        double[] found = filled(bins.shares(current));
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            sum += (expected[i] - found[i]) * Math.log(expected[i] / found[i]);
        }
        return sum;
    }

    private static double[] filled(double[] shares) {
        double least = 1;
        for (double share : shares) {
            least = share > 0 ? Math.min(least, share) : least;
        }
        double empty = least <= EMPTY ? least / LESS : EMPTY;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = shares[i] > 0 ? shares[i] : empty;
        }
        return shares;
    }
}
