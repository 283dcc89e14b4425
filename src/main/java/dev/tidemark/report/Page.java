package dev.tidemark.report;

import java.util.List;

/**
 * A report.
 *
 * @param title what it is about
 * @param subject what was looked at, such as a file
 * @param verdict what it comes to, in a few words
 * @param tone whether that is good
 * @param sections its parts
 * @param footer where it comes from
 */
public record Page(String title, String subject, String verdict, Tone tone, List<Section> sections, String footer) {
    public Page {
        sections = List.copyOf(sections);
    }

    /**
     * A part of a report.
     *
     * @param id its name in addresses: letters, digits and dashes
     * @param title its heading
     * @param blocks what it shows
     */
    public record Section(String id, String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }
}
