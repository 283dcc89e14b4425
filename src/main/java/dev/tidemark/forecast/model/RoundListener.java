package dev.tidemark.forecast.model;

/** Hears how training goes. Called from the thread that trains. */
@FunctionalInterface
public interface RoundListener {
    /** Hears nothing. */
    RoundListener NONE = (round, rounds, error, best) -> {
    };

    /**
     * A tree was grown.
     *
     * @param round how many there are by now
     * @param rounds how many there will be at most
     * @param error the root mean squared error over the validation part, in units of the target; NaN when there is no such part
     * @param best how many trees there were when it was smallest
     */
    void grown(int round, int rounds, double error, int best);
}
