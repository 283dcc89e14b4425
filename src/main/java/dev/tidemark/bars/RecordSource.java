package dev.tidemark.bars;

import java.io.IOException;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;
import org.jspecify.annotations.Nullable;

/**
 * The records of a table as text: mostly one line each, more where a line ends within quotes. Knows where a quote was
 * opened that is never closed.
 */
final class RecordSource {
    private final LineSource lines;
    private final String name;
    private final char delimiter;
    private long line;
    private boolean isOpen;
    private long openedOn;
    private boolean isFieldStart;

    RecordSource(LineSource lines, String name, char delimiter) {
        this.lines = lines;
        this.name = name;
        this.delimiter = delimiter;
    }

    /** The number of the first line of the record that was read last. */
    long line() {
        return line;
    }

    /** The number of the line after it. */
    long nextLine() {
        return lines.line() + 1;
    }

    /**
     * The next record, line ends within quotes included, or null after the last.
     *
     * @throws DataFault if a quote is never closed, or the record is longer than 1 MiB
     */
    @Nullable
    String next() throws IOException {
        String first = lines.next();
        if (first == null) {
            return null;
        }
        line = lines.line();
        isOpen = false;
        if (first.indexOf('"') < 0) {
            return first;
        }
        isFieldStart = true;
        walk(first);
        return isOpen ? joined(first) : first;
    }

    private String joined(String first) throws IOException {
        var record = new StringBuilder(first);
        while (isOpen) {
            String more = lines.next();
            if (more == null) {
                throw new DataFault(Place.of(name, openedOn), "has a quote that is never closed");
            }
            if (record.length() + more.length() >= LineSource.MOST_CHARACTERS) {
                throw new DataFault(Place.of(name, openedOn),
                        "has a quote that is not closed within 1 MiB, the longest row that is read");
            }
            record.append('\n').append(more);
            walk(more);
        }
        return record.toString();
    }

    /** Follows the quotes through a line; one that opens a field opens, the next that is not doubled closes. */
    private void walk(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOpen) {
                boolean isDoubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                i += isDoubled ? 1 : 0;
                isOpen = c != '"' || isDoubled;
            } else if (c == delimiter) {
                isFieldStart = true;
            } else if (c == '"' && isFieldStart) {
                isOpen = true;
                isFieldStart = false;
                openedOn = lines.line();
            } else if (!Blanks.isBlank(c)) {
                isFieldStart = false;
            }
        }
    }
}
