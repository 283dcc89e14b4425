package dev.tidemark.desktop.chart;

/**
 * A drag in the overview, from where it was taken hold of: the range as a whole, or one of its edges. Pure.
 *
 * @param part what is held
 * @param start the range as it was when it was taken
 * @param place where the pointer was then, in bars
 */
record OverviewDrag(Part part, BarRange start, double place) {
    /** What can be held. */
    enum Part {
        MIDDLE,
        FIRST,
        LAST
    }

    /**
     * Takes hold of what is under the pointer. Beside the range there is nothing to hold: it comes to the pointer.
     *
     * @param range what is shown
     * @param place where the pointer is, in bars
     * @param reach how near to an edge counts as on it, in bars
     * @param bars how many bars the table has
     */
    static OverviewDrag at(BarRange range, double place, double reach, int bars) {
        // Of a range that is hardly wider than its edges are, there must be something left to take it by.
        double inside = Math.min(reach, range.length() / 3);
        if (place >= range.first() - reach && place < range.first() + inside) {
            return new OverviewDrag(Part.FIRST, range, place);
        }
        if (place > range.last() - inside && place <= range.last() + reach) {
            return new OverviewDrag(Part.LAST, range, place);
        }
        boolean isInside = place >= range.first() && place <= range.last();
        BarRange start = isInside ? range : range.movedBy(place - range.middle(), bars);
        return new OverviewDrag(Part.MIDDLE, start, place);
    }

    /** The range when the pointer has come to a place. */
    BarRange to(double now, int bars) {
        double by = now - place;
        return switch (part) {
            case MIDDLE -> start.movedBy(by, bars);
            case FIRST -> BarRange.between(Math.clamp(start.first() + by, 0, nearest(start.last(), -1, bars)),
                    start.last(), bars);
            case LAST -> BarRange.between(start.first(),
                    Math.clamp(start.last() + by, nearest(start.first(), 1, bars), bars), bars);
        };
    }

    /** How near one edge may come to the other. */
    private static double nearest(double edge, int direction, int bars) {
        return Math.clamp(edge + direction * Math.min(BarRange.FEWEST, bars), 0.0, bars);
    }
}
