package dev.tidemark.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Nearest;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;

/**
 * Values by key.
 *
 * @param name the keys that lead here, joined by points; empty for the whole file
 * @param place where it begins
 * @param entries the keys with their values, in the order of the file
 */
public record ConfigMapping(String name, Place place, Map<String, ConfigEntry> entries) implements ConfigNode {
    /** What a mapping is, for the sentence when something else was found. */
    static final String EXPECTED = "a mapping, one 'key: value' a line";

    public ConfigMapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key that may be absent. */
    public Optional<ConfigValue> find(String key) {
        ConfigEntry entry = entries.get(key);
        return entry == null ? Optional.empty() : Optional.of(new ConfigValue(nameOf(key), entry.value()));
    }

    /**
     * The value of a key that must be there.
     *
     * @param known all keys that mean something in this mapping; a misspelt one is looked for among the others
     * @throws ConfigFault if the key is missing
     */
    public ConfigValue require(String key, Collection<String> known) {
        ConfigEntry entry = entries.get(key);
        if (entry == null) {
            throw missing(key, known);
        }
        return new ConfigValue(nameOf(key), entry.value());
    }

    private ConfigFault missing(String key, Collection<String> known) {
        List<String> others = new ArrayList<>(entries.keySet());
        others.removeAll(known);
        String sentence = "the required key " + Shown.text(nameOf(key)) + " is missing";
        Optional<String> misspelt = Nearest.of(key, others);
        if (misspelt.isPresent()) {
            sentence += "; is it meant by " + Shown.text(nameOf(misspelt.get())) + lineOf(misspelt.get()) + "?";
        }
        return new ConfigFault(name.isEmpty() ? Place.of(place.file()) : place, sentence);
    }

    private String lineOf(String key) {
        ConfigEntry entry = entries.get(key);
        return entry == null || entry.keyPlace().line() == 0 ? "" : " in line " + entry.keyPlace().line();
    }

    /** The keys that are not among the known ones, in the order of the file. */
    public List<UnknownKey> unknownKeys(Collection<String> known) {
        List<UnknownKey> unknown = new ArrayList<>();
        for (Map.Entry<String, ConfigEntry> entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                Optional<String> nearest = Nearest.of(entry.getKey(), known);
                unknown.add(new UnknownKey(entry.getValue().keyPlace(), nameOf(entry.getKey()),
                        nearest.isPresent() ? Optional.of(nameOf(nearest.get())) : nearest));
            }
        }
        return unknown;
    }

    private String nameOf(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    @Override
    public String described() {
        return "a mapping";
    }
}
