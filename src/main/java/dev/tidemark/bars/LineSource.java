package dev.tidemark.bars;

import java.io.IOException;
import java.io.Reader;

import dev.tidemark.bars.Flavour.LineEnds;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, one after the other, none longer than {@link #MOST_CHARACTERS}, in constant memory. A CR before
 * the LF does not belong to the line.
 */
final class LineSource {
    /** How long a line may be, and a record whose quoted cells hold line ends. */
    static final int MOST_CHARACTERS = 1 << 20;

    private final Reader reader;
    private final String name;
    private final LineEnds lineEnds;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int filled;
    private long line;
    private boolean isAfterReturn;

    /**
     * Lines from where a reader stands.
     *
     * @param reader the text
     * @param lineEnds how lines end
     * @param name the file, for messages
     * @param firstLine the number of the line that comes next
     */
    LineSource(Reader reader, LineEnds lineEnds, String name, long firstLine) {
        this.reader = reader;
        this.lineEnds = lineEnds;
        this.name = name;
        this.line = firstLine - 1;
    }

    /** The number of the line that was read last. */
    long line() {
        return line;
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException {
        if (!hasMore()) {
            return null;
        }
        line++;
        var text = new StringBuilder();
        while (hasMore()) {
            int end = endOfLine();
            append(text, end);
            if (end < filled) {
                isAfterReturn = buffer[end] == '\r';
                at = end + 1;
                return withoutReturn(text);
            }
            at = filled;
        }
        return withoutReturn(text);
    }

    private void append(StringBuilder text, int end) {
        if (text.length() + (end - at) > MOST_CHARACTERS) {
            throw new DataFault(Place.of(name, line), "is longer than 1 MiB, the longest line that is read");
        }
        text.append(buffer, at, end - at);
    }

    private int endOfLine() {
        int end = at;
        if (lineEnds == LineEnds.NEWLINE) {
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
        } else {
            while (end < filled && buffer[end] != '\r' && buffer[end] != '\n') {
                end++;
            }
        }
        return end;
    }

    private boolean hasMore() throws IOException {
        if (!fill()) {
            return false;
        }
        if (isAfterReturn) {
            isAfterReturn = false;
            if (buffer[at] == '\n') {
                at++;
                return fill();
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        at = 0;
        filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    private static String withoutReturn(StringBuilder text) {
        int length = text.length();
        return length > 0 && text.charAt(length - 1) == '\r' ? text.substring(0, length - 1) : text.toString();
    }
}
