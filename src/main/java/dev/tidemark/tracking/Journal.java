package dev.tidemark.tracking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.Shown;

/**
 * A file of lines of JSON that only grows. A line that was not finished, because the process was killed while it wrote,
 * counts as none: readers pass over it, and the next writer takes it away. For one writer at a time.
 */
public final class Journal implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private Journal(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens it to add lines. */
    public static Journal open(Path path) {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            int whole = whole(text(path)).getBytes(StandardCharsets.ISO_8859_1).length;
            channel.truncate(whole).position(whole);
            return new Journal(path, channel);
        } catch (IOException e) {
            throw OutputFailure.of(path.toString(), e);
        }
    }

    /** Adds a line. A kill of the process does not lose it. */
    public void add(ObjectNode line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw OutputFailure.of(path.toString(), e);
        }
    }

    /** Returns when a loss of power does not lose it either. */
    public void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw OutputFailure.of(path.toString(), e);
        }
    }

    /**
     * The lines of a file; none when it is not there.
     *
     * @param reading reads one, with an {@link IllegalArgumentException} when it cannot
     * @throws dev.tidemark.base.DataFault if a line that is not the last cannot be read
     * @throws dev.tidemark.base.NoInputFault if the file cannot be read
     */
    public static <T> List<T> read(Path path, Function<JsonNode, T> reading) {
        return read(path, reading, unfinished -> {
        });
    }

    /**
     * The same, for a reader who is to know that something is missing at the end.
     *
     * @param unfinished hears a sentence when the last line was not finished, or cannot be read
     */
    public static <T> List<T> read(Path path, Function<JsonNode, T> reading, Consumer<String> unfinished) {
        List<String> lines;
        try {
            String all = text(path);
            String whole = whole(all);
            if (whole.length() < all.length()) {
                unfinished.accept(cut(path));
            }
            lines = new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw Json.unreadable(path, e);
        }
        List<T> entries = new ArrayList<>(lines.size());
        for (String line : lines) {
            try {
                entries.add(reading.apply(Json.parse(line)));
            } catch (IllegalArgumentException e) {
                if (entries.size() < lines.size() - 1) {
                    throw Json.damaged(path, new IllegalArgumentException(
                            "line " + (entries.size() + 1) + ": " + e.getMessage(), e));
                }
                unfinished.accept(cut(path));
            }
        }
        return entries;
    }

    private static String cut(Path path) {
        return Shown.name(path.toString()) + ": the last line was not finished, and counts as none";
    }

    private static String whole(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    /** A character of it is a byte, so that a cut in the middle of one does no harm. */
    private static String text(Path path) throws IOException {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw OutputFailure.of(path.toString(), e);
        }
    }
}
