package dev.tidemark.plot;

/**
 * Maps values to pixels and back along a straight line: {@code low} stands at {@code start}, {@code high} at {@code end}.
 * For a vertical axis {@code start} is the lower edge, and so the larger number.
 *
 * @param low the value at the start, finite
 * @param high the value at the end, finite; equal to {@code low} in a scale that shows a single value in its middle
 * @param start the pixel of {@code low}
 * @param end the pixel of {@code high}
 */
public record LinearScale(double low, double high, double start, double end) {
    /** How far a range that is a single number is widened to each side, as a share of that number. */
    private static final double SHARE_OF_SINGLE = 0.01;

    public LinearScale {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("a scale from " + low + " to " + high);
        }
    }

    /**
     * A scale on which an extent has room. An extent of one number is widened about it; an empty one is taken for 0 … 1.
     *
     * @param padding the room at each end, as a share of the extent
     */
    public static LinearScale around(Extent extent, double start, double end, double padding) {
        if (extent.isEmpty()) {
            return new LinearScale(0, 1, start, end);
        }
        double low = finite(extent.min());
        double high = finite(extent.max());
        double room = low < high ? (high / 2 - low / 2) * 2 * padding : roomAbout(low);
        return new LinearScale(finite(low - finite(room)), finite(high + finite(room)), start, end);
    }

    private static double roomAbout(double single) {
        return single == 0 ? 1 : Math.abs(single) * SHARE_OF_SINGLE;
    }

    private static double finite(double value) {
        return Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** Where a value stands, also beyond the ends; NaN for NaN. */
    public double toPixel(double value) {
        double half = half();
        // A scale of one value: that value in the middle, NaN still NaN.
        double share = half == 0 ? 0.5 + 0 * value : (value / 2 - low / 2) / half;
        return start + share * (end - start);
    }

    /** The value that stands at a pixel, also beyond the ends. */
    public double toValue(double pixel) {
        if (start == end) {
            return low + half();
        }
        double share = (pixel - start) / (end - start);
        return low * (1 - share) + high * share;
    }

    /** How many pixels one unit of value takes, without a sign; 0 in a scale of one value. */
    public double pixelsPerUnit() {
        double half = half();
        return half == 0 ? 0 : Math.abs((end - start) / half / 2);
    }

    /** The same pixels for other values. */
    public LinearScale withValues(double newLow, double newHigh) {
        return new LinearScale(newLow, newHigh, start, end);
    }

    /** The same values on other pixels. */
    public LinearScale withPixels(double newStart, double newEnd) {
        return new LinearScale(low, high, newStart, newEnd);
    }

    /** Half of the range, which is finite for all ends. */
    private double half() {
        return high / 2 - low / 2;
    }
}
