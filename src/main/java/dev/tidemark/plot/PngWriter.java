package dev.tidemark.plot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pixels as a PNG file: eight bits each of red, green, blue and opacity, not interlaced. Written with the JDK's zlib alone, so
 * that no desktop module is needed. The format is that of the PNG specification, third edition (W3C, 2025).
 */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BYTES_A_PIXEL = 4;
    private static final byte BITS = 8;
    private static final byte RGB_WITH_ALPHA = 6;

    private PngWriter() {}

    /**
     * The bytes of a file.
     *
     * @param width pixels across, at least 1
     * @param height pixels down, at least 1
     * @param argb {@code 0xAARRGGBB}, colours not multiplied by their opacity, row by row from the top
     * @throws IllegalArgumentException if there are not width times height pixels
     */
    public static byte[] bytes(int width, int height, int[] argb) {
        if (width < 1 || height < 1 || argb.length != (long) width * height) {
            throw new IllegalArgumentException(argb.length + " pixels for " + width + " x " + height);
        }
        byte[] packed = packed(width, height, argb);
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(BITS).put(RGB_WITH_ALPHA).array();
        var file = new ByteArrayOutputStream(packed.length + 64);
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header);
        chunk(file, "IDAT", packed);
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(type);
        crc.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(type);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] packed(int width, int height, int[] argb) {
        var rows = new PngRows(width * BYTES_A_PIXEL, BYTES_A_PIXEL);
        var packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            for (int row = 0; row < height; row++) {
                deflater.setInput(rows.next(argb, row * width));
                while (!deflater.needsInput()) {
                    packed.write(buffer, 0, deflater.deflate(buffer));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return packed.toByteArray();
    }
}
