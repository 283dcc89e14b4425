package dev.tidemark.desktop.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Place;

/**
 * Reads the lines around a place, of a plain or packed file, and keeps nothing else of it, however large it is. What is no
 * UTF-8 is read as windows-1252, unless the file says by its first bytes that it is UTF-16.
 */
public final class SourceReader {
    /** How many lines before and after the one in question. */
    private static final int AROUND = 5;
    /** Longer lines are cut. */
    private static final int LONGEST = 4_096;
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 1 << 16;

    private final Place place;
    private final Cancellation cancellation;
    private final Deque<String> kept = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private long number = 1;

    private SourceReader(Place place, Cancellation cancellation) {
        this.place = place;
        this.cancellation = cancellation;
    }

    /**
     * Reads the lines around a place.
     *
     * @throws NoInputFault if the file cannot be read any more
     */
    public static Excerpt read(Place place, Cancellation cancellation) {
        SourceReader reader = new SourceReader(place, cancellation);
        try (InputStream in = unpacked(new BufferedInputStream(Files.newInputStream(Path.of(place.file())), BUFFER))) {
            return reader.read(in);
        } catch (IOException e) {
            throw new NoInputFault(place.file() + ": cannot be read any more", e);
        }
    }

    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(4);
        byte[] magic = in.readNBytes(4);
        in.reset();
        if (magic.length > 1 && magic[0] == 0x1F && magic[1] == (byte) 0x8B) {
            return new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
        }
        if (magic.length > 3 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3) {
            ZipInputStream zip = new ZipInputStream(in);
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = zip.getNextEntry();
            }
            return new BufferedInputStream(zip, BUFFER);
        }
        return in;
    }

    private Excerpt read(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        Reader text = new BufferedReader(new InputStreamReader(in, charset(head)), BUFFER);
        boolean endsAtReturn = !contains(head, '\n') && contains(head, '\r');
        char end = endsAtReturn ? '\r' : '\n';
        for (int c = text.read(); c >= 0 && number <= place.line() + AROUND; c = text.read()) {
            if (c == end) {
                endLine();
            } else if (line.length() < LONGEST && c != '\r' && c != '\uFEFF' && number >= place.line() - AROUND) {
                line.append((char) c);
            }
        }
        if (!line.isEmpty()) {
            endLine();
        }
        return new Excerpt(place, number - kept.size(), new ArrayList<>(kept));
    }

    private void endLine() {
        if (number >= place.line() - AROUND) {
            kept.add(line.toString());
        }
        line.setLength(0);
        number++;
        cancellation.check();
    }

    private static Charset charset(byte[] head) {
        if (head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        // A character that the end of the head cuts in two shows as one replacement, which proves nothing.
        String text = new String(head, StandardCharsets.UTF_8);
        int wrong = text.indexOf('\uFFFD');
        return wrong < 0 || (wrong >= text.length() - 2 && head.length == HEAD)
                ? StandardCharsets.UTF_8
                : Charset.forName("windows-1252");
    }

    private static boolean contains(byte[] bytes, char wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }
}
