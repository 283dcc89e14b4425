package image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Texts packed as packages want them: as small as can be, and the same bytes whenever they are packed. */
final class Gzip {
    /** Where the head says how hard the packer tried, and the value for as hard as it can. */
    private static final int EFFORT = 8;
    private static final byte MOST = 2;

    private Gzip() {}

    /** A text as the bytes of a file. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Packs. */
    static byte[] of(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new Strongest(packed)) {
            stream.write(content);
        }
        byte[] bytes = packed.toByteArray();
        bytes[EFFORT] = MOST;
        return bytes;
    }

    private static final class Strongest extends GZIPOutputStream {
        Strongest(ByteArrayOutputStream packed) throws IOException {
            super(packed);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
