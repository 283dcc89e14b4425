package dev.tidemark.desktop.source;

import java.util.List;

import dev.tidemark.base.Place;

/**
 * Some lines of a file.
 *
 * @param place what they are about
 * @param first the number of the first of them, from 1
 * @param lines the lines, without their ends; long ones are cut
 */
public record Excerpt(Place place, long first, List<String> lines) {
    public Excerpt {
        lines = List.copyOf(lines);
    }

    /** The number of a line. */
    public long number(int index) {
        return first + index;
    }

    /** Whether a line is the one in question. */
    public boolean isInQuestion(int index) {
        return number(index) == place.line();
    }

    /** The part of a line that is in question: nothing but in the line in question. */
    public Span span(int index) {
        String line = lines.get(index);
        if (!isInQuestion(index) || place.column() <= 0) {
            return Span.NONE;
        }
        return isYaml() ? Span.ofWord(line, place.column()) : Span.ofField(line, place.column());
    }

    private boolean isYaml() {
        return place.file().endsWith(".yaml") || place.file().endsWith(".yml");
    }
}
