package dev.tidemark.features;

/**
 * The estimator of Yang and Zhang (2000): {@code √(σo² + k σc² + (1 − k) σrs²)} with the sample variances of ln(open / close before) and of
 * ln(close / open), the mean of Rogers and Satchell's terms, and {@code k = 0.34 / (1.34 + (n + 1) / (n − 1))}.
 */
record YangZhang(int window) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] overnight = columns.of(new Deviation(Term.OVERNIGHT, window, window));
        double[] intraday = columns.of(new Deviation(Term.INTRADAY, window, window));
        double[] within = columns.of(new Mean(Term.ROGERS_SATCHELL, window, window));
        double weight = 0.34 / (1.34 + (window + 1.0) / (window - 1.0));
        return (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = Math.sqrt(overnight[i] * overnight[i] + weight * intraday[i] * intraday[i]
                        + (1 - weight) * within[i]);
            }
        };
    }
}
