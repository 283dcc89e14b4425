package dev.tidemark.config;

import dev.tidemark.base.Place;

/**
 * A key of a mapping with its value.
 *
 * @param keyPlace where the key stands
 * @param value the value
 */
public record ConfigEntry(Place keyPlace, ConfigNode value) {}
