package dev.tidemark.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;

import javax.imageio.ImageIO;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PngWriterTest {
    @Property(tries = 100)
    void anotherReaderFindsTheSamePixels(@ForAll @IntRange(min = 1, max = 90) int width,
            @ForAll @IntRange(min = 1, max = 60) int height, @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 3) int kind) throws IOException {
        var random = new Random(seed);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = switch (kind) {
                case 0 -> random.nextInt();
                case 1 -> 0xFF000000 | i * 3;
                case 2 -> (i / width * 5 & 0xFF) * 0x01010101;
                default -> i % 7 == 0 ? 0x80FF0000 : 0;
            };
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.bytes(width, height, pixels)));
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        assertArrayEquals(pixels, image.getRGB(0, 0, width, height, null, 0, width));
    }

    @Test
    void aDrawingIsPackedWell() {
        int[] pixels = new int[1000 * 500];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i / 1000 % 50 == 0 ? 0xFFE4E8EC : 0xFFFFFFFF;
        }
        assertTrue(PngWriter.bytes(1000, 500, pixels).length < 5000);
    }

    @Test
    void pixelsMustFillTheImage() {
        assertThrows(IllegalArgumentException.class, () -> PngWriter.bytes(2, 2, new int[3]));
        assertThrows(IllegalArgumentException.class, () -> PngWriter.bytes(0, 2, new int[0]));
        assertThrows(IllegalArgumentException.class, () -> PngWriter.bytes(65_536, 65_536, new int[0]));
    }
}
