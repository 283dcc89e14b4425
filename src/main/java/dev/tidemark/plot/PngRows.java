package dev.tidemark.plot;

/**
 * Rows of pixels as a PNG file has them: plain, as differences from the pixel to the left, or as differences from the row
 * above, whichever leaves the smallest numbers (the heuristic that the PNG specification suggests). Its two other filters
 * gain little on drawings, and take most of the time.
 */
final class PngRows {
    private static final int PLAIN = 0;
    private static final int LEFT = 1;
    private static final int ABOVE = 2;

    private final int step;
    /** By filter, the row as it leaves it, with the filter's number before it. */
    private final byte[][] filtered;
    /** The row, and the one above it; both start with a pixel of nothing, which is what the format takes to be left of them. */
    private byte[] row;
    private byte[] above;

    /**
     * Rows of an image.
     *
     * @param length the bytes of a row
     * @param step the bytes of a pixel
     */
    PngRows(int length, int step) {
        this.step = step;
        filtered = new byte[ABOVE + 1][length + 1];
        row = new byte[length + step];
        above = new byte[length + step];
        filtered[LEFT][0] = LEFT;
        filtered[ABOVE][0] = ABOVE;
    }

    /** The next row, filtered, with the number of its filter before it; good until the row after it. */
    byte[] next(int[] argb, int start) {
        byte[] old = above;
        above = row;
        row = old;
        unpack(argb, start);
        filter();
        byte[] best = filtered[ABOVE];
        for (int filter = LEFT; filter >= PLAIN; filter--) {
            best = size(filtered[filter]) < size(best) ? filtered[filter] : best;
        }
        return best;
    }

    private void unpack(int[] argb, int start) {
        for (int at = step, pixel = start; at < row.length; at += step, pixel++) {
            // ARGB to RGBA
            int rgba = Integer.rotateLeft(argb[pixel], 8);
            row[at] = (byte) (rgba >> 24);
            row[at + 1] = (byte) (rgba >> 16);
            row[at + 2] = (byte) (rgba >> 8);
            row[at + 3] = (byte) rgba;
        }
    }

    private void filter() {
        int length = row.length - step;
        System.arraycopy(row, step, filtered[PLAIN], 1, length);
        difference(row, row, 0, filtered[LEFT]);
        difference(row, above, step, filtered[ABOVE]);
    }

    private void difference(byte[] of, byte[] from, int fromStart, byte[] into) {
        for (int i = 0; i < into.length - 1; i++) {
            into[i + 1] = (byte) (of[i + step] - from[i + fromStart]);
        }
    }

    private static int size(byte[] numbers) {
        int size = 0;
        for (byte number : numbers) {
            size += Math.abs(number);
        }
        return size;
    }
}
