package dev.tidemark.plot;

/**
 * Maps the whole numbers from 1 to {@code most} to positions from 0 to 1 so that equal ratios are equally far apart, as on
 * a slider. Every number has a position that leads back to it.
 *
 * @param most the number at position 1, at least 1
 */
public record LogScale(int most) {
    public LogScale {
        if (most < 1) {
            throw new IllegalArgumentException("a scale from 1 to " + most);
        }
    }

    /** Where a number stands; numbers beyond the ends stand at the ends. */
    public double toPosition(int number) {
        return most == 1 ? 0 : Math.log(Math.clamp(number, 1, most)) / Math.log(most);
    }

    /** The number that is nearest to a position; positions beyond the ends count as the ends. */
    public int toNumber(double position) {
        double share = Math.clamp(position, 0.0, 1.0);
        return (int) Math.clamp(Math.round(Math.pow(most, share)), 1L, (long) most);
    }
}
