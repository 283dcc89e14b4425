/** A rolling mean as most people write it: a ring of doubles and a running sum. */
final class Rolling {
    private final double[] ring;
    private double sum;
    private int next;
    private long rows;
    private long signals;

    Rolling(int window) {
        ring = new double[window];
    }

    void add(double close) {
        sum += close - ring[next];
        ring[next] = close;
        next = next + 1 == ring.length ? 0 : next + 1;
        rows++;
        if (rows >= ring.length && close > sum / ring.length) {
            signals++;
        }
    }

    /** What the benchmark compares. */
    @Override
    public String toString() {
        return "rows=" + rows + " signals=" + signals;
    }
}
