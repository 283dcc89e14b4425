package dev.tidemark.desktop.chart;

import java.nio.IntBuffer;
import java.util.Arrays;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Pixels that rectangles are filled into without the pipeline, which takes several times as long for the thousands of them that a chart
 * has. Every second picture goes into the same pixels: the renderer may still read those of the last one.
 */
final class Raster {
    private final Page[] pages = {new Page(1, 1), new Page(1, 1)};
    private int turn;
    private int[] pixels = pages[0].pixels;
    private int width = 1;
    private int clipLeft;
    private int clipTop;
    private int clipRight;
    private int clipBottom;

    /** Pixels and the image that shows them. */
    private static final class Page {
        private final int width;
        private final int height;
        private final int[] pixels;
        private final PixelBuffer<IntBuffer> buffer;
        private final Image image;

        Page(int width, int height) {
            this.width = width;
            this.height = height;
            pixels = new int[width * height];
            buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
    }

    /** Begins a picture of a size in pixels of the screen; what is in it is to be filled first. */
    Image begin(int newWidth, int newHeight) {
        turn = 1 - turn;
        if (pages[turn].width != newWidth || pages[turn].height != newHeight) {
            pages[turn] = new Page(newWidth, newHeight);
        }
        pixels = pages[turn].pixels;
        width = newWidth;
        clip(0, 0, newWidth, newHeight);
        return pages[turn].image;
    }

    /** Fills what follows only inside of a rectangle. */
    void clip(int left, int top, int right, int bottom) {
        clipLeft = Math.max(0, left);
        clipTop = Math.max(0, top);
        clipRight = Math.min(pages[turn].width, right);
        clipBottom = Math.min(pages[turn].height, bottom);
    }

    /** Fills everywhere again. */
    void unclip() {
        clip(0, 0, pages[turn].width, pages[turn].height);
    }

    /** Lets the renderer have the picture. */
    void end() {
        pages[turn].buffer.updateBuffer(buffer -> null);
    }

    /** Fills a rectangle, in a colour that may be translucent; what is below is taken to be opaque. */
    void fill(int left, int top, int right, int bottom, int argb) {
        int from = Math.max(left, clipLeft);
        int to = Math.min(right, clipRight);
        int end = Math.min(bottom, clipBottom);
        if (from >= to) {
            return;
        }
        boolean isOpaque = (argb >>> 24) == 0xFF;
        for (int y = Math.max(top, clipTop); y < end; y++) {
            int row = y * width;
            if (!isOpaque) {
                blend(row + from, row + to, argb);
            } else if (to - from == 1) {
                pixels[row + from] = argb;
            } else {
                Arrays.fill(pixels, row + from, row + to, argb);
            }
        }
    }

    /** Two channels at a time, in 256ths. */
    private void blend(int from, int to, int argb) {
        int share = (argb >>> 24) + (argb >>> 31);
        int rest = 256 - share;
        int redBlue = (argb & 0xFF00FF) * share + 0x800080;
        int green = (argb & 0x00FF00) * share + 0x008000;
        for (int i = from; i < to; i++) {
            int below = pixels[i];
            pixels[i] = 0xFF000000 | (((redBlue + (below & 0xFF00FF) * rest) >>> 8) & 0xFF00FF)
                    | (((green + (below & 0x00FF00) * rest) >>> 8) & 0x00FF00);
        }
    }
}
