package dev.tidemark.pipeline.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.tidemark.config.ConfigEntry;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigNode;
import dev.tidemark.config.ConfigScalar;
import dev.tidemark.config.ConfigSequence;

/** Settings as a text that does not depend on their order, their lines or the remarks beside them. */
final class SettingsText {
    private SettingsText() {}

    /** Some keys of a mapping, those that are there. */
    static String of(ConfigMapping mapping, List<String> keys) {
        Map<String, String> found = new TreeMap<>();
        for (String key : keys) {
            mapping.find(key).ifPresent(value -> found.put(key, of(value.node())));
        }
        return found.toString();
    }

    private static String of(ConfigNode node) {
        return switch (node) {
            case ConfigScalar scalar -> scalar.kind() + " " + scalar.text().length() + ":" + scalar.text();
            case ConfigSequence sequence ->
                sequence.items().stream().map(SettingsText::of).collect(Collectors.joining(", ", "[", "]"));
            case ConfigMapping mapping -> mapping(mapping.entries());
        };
    }

    private static String mapping(Map<String, ConfigEntry> entries) {
        Map<String, String> sorted = new TreeMap<>();
        entries.forEach((key, entry) -> sorted.put(key, of(entry.value())));
        return sorted.toString();
    }
}
