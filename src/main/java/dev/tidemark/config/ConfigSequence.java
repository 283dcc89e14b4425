package dev.tidemark.config;

import java.util.List;

import dev.tidemark.base.Place;

/**
 * A list of values.
 *
 * @param place where it begins
 * @param items the values in their order
 */
public record ConfigSequence(Place place, List<ConfigNode> items) implements ConfigNode {
    public ConfigSequence {
        items = List.copyOf(items);
    }

    @Override
    public String described() {
        return switch (items.size()) {
            case 0 -> "an empty list";
            case 1 -> "a list of one value";
            default -> "a list of " + items.size() + " values";
        };
    }
}
