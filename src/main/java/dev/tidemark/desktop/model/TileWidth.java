package dev.tidemark.desktop.model;

/** How wide equal tiles are that fill the width they are given. */
public final class TileWidth {
    private TileWidth() {}

    /**
     * The width of tiles of which as many as fit stand side by side and fill the width.
     *
     * @param available the width that is to be filled
     * @param smallest the least width of a tile
     * @param gap what stands between two tiles
     * @param most how many tiles there are at most in a line, from 1
     * @return a whole number of pixels, so that edges are sharp; never below the smallest
     */
    public static double of(double available, double smallest, double gap, int most) {
        int fitting = Math.clamp((long) ((available + gap) / (smallest + gap)), 1, most);
        return Math.max(smallest, Math.floor((available - gap * (fitting - 1)) / fitting));
    }
}
