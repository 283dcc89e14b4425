package dev.tidemark.desktop.settings;

import java.util.List;

/**
 * Where a window stands.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width its width
 * @param height its height
 */
public record WindowBounds(double x, double y, double width, double height) {
    /** How much of a window must be seen for it to be taken hold of. */
    private static final double HANDLE = 64;
    /** The least that the layout is made for. */
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 400;
    /** A screen that is no larger is filled. */
    private static final double FULL_WIDTH = 1024;
    private static final double FULL_HEIGHT = 640;
    private static final double SHARE_OF_SCREEN = 0.9;
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;

    /** Whether enough of the upper edge lies on one of the screens to move the window by it. */
    public boolean isReachable(List<WindowBounds> screens) {
        return width >= LEAST_WIDTH && height >= LEAST_HEIGHT
                && screens.stream().anyMatch(screen -> y >= screen.y - HANDLE / 2
                        && y <= screen.y + screen.height - HANDLE
                        && Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x) >= HANDLE);
    }

    /** Where a window stands at the first start: in the middle of a screen, most of which it takes. */
    public static WindowBounds first(WindowBounds screen) {
        double width = Math.min(USUAL_WIDTH, fit(screen.width, FULL_WIDTH));
        double height = Math.min(USUAL_HEIGHT, fit(screen.height, FULL_HEIGHT));
        return new WindowBounds(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width,
                height);
    }

    private static double fit(double length, double least) {
        return Math.min(length, Math.max(least, length * SHARE_OF_SCREEN));
    }
}
