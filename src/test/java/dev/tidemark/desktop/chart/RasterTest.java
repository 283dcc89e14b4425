package dev.tidemark.desktop.chart;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

/** Filling pixels by hand. */
class RasterTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    private static Image white(Raster raster) {
        Image image = raster.begin(40, 30);
        raster.fill(0, 0, 40, 30, WHITE);
        return image;
    }

    private static int at(Image image, int x, int y) {
        return ((WritableImage) image).getPixelReader().getArgb(x, y);
    }

    @Test
    void aRectangleIsFilledInsideTheClipOnly() {
        Raster raster = new Raster();
        Image image = white(raster);
        raster.clip(5, 5, 20, 20);
        raster.fill(-10, 8, 100, 100, BLACK);
        raster.unclip();
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                boolean isInside = x >= 5 && x < 20 && y >= 8 && y < 20;
                assertEquals(isInside ? BLACK : WHITE, at(image, x, y));
            }
        }
    }

    @Property(tries = 200)
    void aTranslucentColourIsMixed(@ForAll int argb, @ForAll @IntRange(min = 0, max = 0xFFFFFF) int rgb) {
        Raster raster = new Raster();
        Image image = white(raster);
        raster.fill(0, 0, 40, 30, BLACK | rgb);
        raster.fill(3, 3, 9, 9, argb);
        double share = (argb >>> 24) / 255.0;
        for (int shift = 0; shift < 24; shift += 8) {
            double expected = ((argb >> shift) & 0xFF) * share + ((rgb >> shift) & 0xFF) * (1 - share);
            assertEquals(expected, (at(image, 4, 4) >> shift) & 0xFF, 1.5);
        }
    }

    @Test
    void everySecondPictureGoesIntoTheSamePixels() {
        Raster raster = new Raster();
        Image first = white(raster);
        Image second = white(raster);
        assertNotSame(first, second);
        assertSame(first, white(raster));
    }

    @Property(tries = 200)
    void aTriangleHasAsMuchInkAsArea(@ForAll @DoubleRange(min = 8, max = 30) double x,
            @ForAll @DoubleRange(min = 2, max = 18) double y, @ForAll @DoubleRange(min = 3, max = 7) double half,
            @ForAll @DoubleRange(min = 3, max = 10) double height) {
        Raster raster = new Raster();
        Image image = white(raster);
        new PolygonFill().fill(raster, new double[]{x, x + half, x - half}, new double[]{y, y + height, y + height}, 3,
                BLACK);
        double ink = 0;
        for (int row = 0; row < 30; row++) {
            for (int column = 0; column < 40; column++) {
                ink += (255 - (at(image, column, row) & 0xFF)) / 255.0;
            }
        }
        assertEquals(half * height, ink, 0.15 * half * height);
    }

    @Test
    void aPolygonThatIsNoneIsNotDrawn() {
        Raster raster = new Raster();
        Image image = white(raster);
        new PolygonFill().fill(raster, new double[]{1, Double.NaN, 5}, new double[]{1, 2, 3}, 3, BLACK);
        assertEquals(WHITE, at(image, 2, 2));
    }
}
