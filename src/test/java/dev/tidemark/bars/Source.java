package dev.tidemark.bars;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ways in which the same bytes can be handed to the reader. */
enum Source {
    FILE,
    STREAM,
    GZIP_FILE,
    GZIP_STREAM,
    ZIP_FILE,
    ZIP_STREAM;

    Input of(byte[] bytes, Scratch scratch) {
        return switch (this) {
            case FILE -> scratch.file(bytes);
            case STREAM -> stream(bytes);
            case GZIP_FILE -> scratch.file(gzip(bytes));
            case GZIP_STREAM -> stream(gzip(bytes));
            case ZIP_FILE -> scratch.file(zip(bytes));
            case ZIP_STREAM -> stream(zip(bytes));
        };
    }

    static Input stream(byte[] bytes) {
        return new Input.Stream(new ByteArrayInputStream(bytes), "t.csv");
    }

    static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] bytes) {
        return zip("bars.csv", new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** An archive with some files: name, text, name, text, and so on. */
    static byte[] zip(String... namesAndTexts) {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
