package dev.tidemark.desktop.chart;

/**
 * A stretch of bars that is shown. The horizontal axis counts bars: bar {@code i} takes the room from {@code i} to {@code i + 1}
 * and stands at {@code i + 0.5}, whatever its time is.
 *
 * @param first where the stretch begins, in bars
 * @param last where it ends, in bars, not before {@code first}
 */
public record BarRange(double first, double last) {
    /** Nothing is zoomed further than to this many bars. */
    public static final int FEWEST = 10;

    /** A stretch that must not end before it begins. */
    public BarRange {
        if (!(first <= last)) {
            throw new IllegalArgumentException("bars from " + first + " to " + last);
        }
    }

    /** All bars of a table. */
    public static BarRange all(int bars) {
        return new BarRange(0, bars);
    }

    /** How many bars it shows; fractions count. */
    public double length() {
        return last - first;
    }

    /** The place in its middle, in bars. */
    public double middle() {
        return first + length() / 2;
    }

    /** The first bar of which anything is seen. */
    public int firstBar() {
        return (int) first;
    }

    /** The bar after the last of which anything is seen. */
    public int endBar() {
        return (int) Math.ceil(last);
    }

    /** Whether nothing more of a table can be shown. */
    public boolean isAllOf(int bars) {
        return first <= 0 && last >= bars;
    }

    /**
     * Stretches this range about a place, which stays where it is on the screen unless an end of the table is in the way.
     *
     * @param place what stays, in bars
     * @param factor by how much the length is multiplied; above 1 shows more bars
     * @param bars how many bars the table has
     */
    public BarRange zoomedAbout(double place, double factor, int bars) {
        double wanted = Math.clamp(length() * factor, Math.min(FEWEST, bars), bars);
        double start = length() == 0 ? place : place - (place - first) * (wanted / length());
        return starting(start, wanted, bars);
    }

    /**
     * Moves this range without changing its length, at most to an end of the table.
     *
     * @param by how far, in bars
     * @param bars how many bars the table has
     */
    public BarRange movedBy(double by, int bars) {
        return starting(first + by, Math.min(length(), bars), bars);
    }

    /** Moves this range no further than needed to show a whole bar. */
    public BarRange showing(int bar, int bars) {
        if (bar < first) {
            return movedBy(bar - first, bars);
        }
        return bar + 1 > last ? movedBy(bar + 1 - last, bars) : this;
    }

    /**
     * The range that ends at these places, made to fit a table.
     *
     * @param one where it begins or ends, in bars
     * @param other where it ends or begins, in bars
     * @param bars how many bars the table has
     */
    public static BarRange between(double one, double other, int bars) {
        double length = Math.clamp(Math.abs(other - one), Math.min(FEWEST, bars), bars);
        return starting(Math.min(one, other), length, bars);
    }

    private static BarRange starting(double start, double length, int bars) {
        double inside = Math.clamp(start, 0, Math.max(0, bars - length));
        // The sum may be rounded up past the end.
        return new BarRange(inside, Math.min(bars, inside + length));
    }
}
