package dev.tidemark.plot;

/**
 * Rows of pixels as a PNG file has them: each as its differences from pixels before it, by the one of the format's filters
 * that leaves the smallest differences (the heuristic that the PNG specification suggests).
 */
final class PngRows {
    private static final int FILTERS = 5;

    private final int step;
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
        filtered = new byte[FILTERS][length + 1];
        row = new byte[length + step];
        above = new byte[length + step];
        for (int filter = 0; filter < FILTERS; filter++) {
            filtered[filter][0] = (byte) filter;
        }
    }

    /** The next row, filtered, with the number of its filter before it; good until the row after it. */
    byte[] next(int[] argb, int start) {
        byte[] old = above;
        above = row;
        row = old;
        for (int at = step, pixel = start; at < row.length; at += step, pixel++) {
            // ARGB to RGBA
            int rgba = Integer.rotateLeft(argb[pixel], 8);
            row[at] = (byte) (rgba >> 24);
            row[at + 1] = (byte) (rgba >> 16);
            row[at + 2] = (byte) (rgba >> 8);
            row[at + 3] = (byte) rgba;
        }
        return filtered[best()];
    }

    private int best() {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int filter = 0; filter < FILTERS; filter++) {
            long size = filter(filter, filtered[filter]);
            if (size < least) {
                least = size;
                best = filter;
            }
        }
        return best;
    }

    /** Filters the row; answers the sum of the sizes of the differences. */
    private long filter(int filter, byte[] into) {
        long size = 0;
        for (int at = step; at < row.length; at++) {
            byte difference = (byte) (row[at] - guess(filter, at));
            into[at - step + 1] = difference;
            size += Math.abs(difference);
        }
        return size;
    }

    private int guess(int filter, int at) {
        int left = row[at - step] & 0xFF;
        int up = above[at] & 0xFF;
        return switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> nearest(left, up, above[at - step] & 0xFF);
            default -> 0;
        };
    }

    /** Of three neighbours the one nearest to left + up - corner (Paeth). */
    private static int nearest(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
