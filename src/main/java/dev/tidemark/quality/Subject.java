package dev.tidemark.quality;

import java.time.Instant;
import java.util.List;

/**
 * What was checked, and when.
 *
 * @param name the file as the user named it
 * @param facts how it is written and what was mended while it was read, in words
 * @param at when it was checked
 * @param version the version of the program
 */
public record Subject(String name, List<Fact> facts, Instant at, String version) {
    public Subject {
        facts = List.copyOf(facts);
    }

    /**
     * Something that was detected.
     *
     * @param name what
     * @param value in words
     */
    public record Fact(String name, String value) {}
}
