package dev.tidemark.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;

/**
 * A value for a key from the command line: {@code --set key=value}.
 *
 * @param keys the keys that lead to the value
 * @param value the value
 */
record Assignment(List<String> keys, ConfigNode value) {
    private static final String OPTION = "--set ";

    Assignment {
        keys = List.copyOf(keys);
    }

    /**
     * Reads an assignment. A value that begins like a quoted one, a list or a mapping is YAML; any other stands for
     * itself, so that {@code format.delimiter=,} needs no quotes within quotes.
     */
    static Assignment of(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw malformed(assignment, "no '='");
        }
        List<String> keys = keysOf(assignment.substring(0, equals), assignment);
        return new Assignment(keys, valueOf(assignment.substring(equals + 1).strip(), assignment));
    }

    private static List<String> keysOf(String path, String assignment) {
        List<String> keys = new ArrayList<>();
        int start = 0;
        while (start <= path.length()) {
            int point = path.indexOf('.', start);
            int end = point < 0 ? path.length() : point;
            String key = path.substring(start, end).strip();
            if (key.isEmpty()) {
                throw malformed(assignment, "an empty key");
            }
            keys.add(key);
            start = end + 1;
        }
        if (keys.size() >= YamlTree.MOST_LEVELS) {
            throw malformed(assignment, "more than " + (YamlTree.MOST_LEVELS - 1) + " keys");
        }
        return keys;
    }

    private static ConfigNode valueOf(String text, String assignment) {
        String name = nameOf(assignment);
        if (text.isEmpty() || "\"'[{".indexOf(text.charAt(0)) < 0) {
            return new ConfigScalar(Place.of(name), text, true);
        }
        try {
            return YamlTree.read(new YamlSource(name, text, false));
        } catch (ConfigFault e) {
            throw new UsageFault(e.sentence(), e);
        }
    }

    private static String nameOf(String assignment) {
        String quoted = Shown.text(assignment);
        return OPTION + quoted.substring(1, quoted.length() - 1);
    }

    private static UsageFault malformed(String assignment, String found) {
        return new UsageFault(OPTION + Shown.text(assignment) + ": found " + found
                + "; expected key=value, with points between the keys of nested mappings");
    }

    /** A mapping with the value in its place; mappings that lead there are made, and other values in the way replaced. */
    ConfigMapping in(ConfigMapping mapping) {
        return in(mapping, 0);
    }

    private ConfigMapping in(ConfigMapping mapping, int depth) {
        String key = keys.get(depth);
        ConfigEntry old = mapping.entries().get(key);
        Map<String, ConfigEntry> entries = new LinkedHashMap<>(mapping.entries());
        if (depth + 1 == keys.size()) {
            entries.put(key, new ConfigEntry(value.place(), value));
        } else if (old != null && old.value() instanceof ConfigMapping inner) {
            entries.put(key, new ConfigEntry(old.keyPlace(), in(inner, depth + 1)));
        } else {
            var inner = new ConfigMapping("", value.place(), Map.of());
            entries.put(key, new ConfigEntry(value.place(), in(inner, depth + 1)));
        }
        return new ConfigMapping(mapping.name(), mapping.place(), entries);
    }
}
