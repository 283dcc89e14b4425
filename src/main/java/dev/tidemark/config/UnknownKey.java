package dev.tidemark.config;

import java.util.Optional;

import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;

/**
 * A key that nobody reads.
 *
 * @param place where it stands
 * @param name the key with those of the mappings around it, joined by points
 * @param nearest the known key that was probably meant, named likewise
 */
public record UnknownKey(Place place, String name, Optional<String> nearest) {
    /** The warning for the user. */
    public String sentence() {
        String unknown = place + ": unknown key " + Shown.text(name);
        return nearest.isPresent() ? unknown + "; did you mean " + Shown.text(nearest.get()) + "?" : unknown;
    }
}
