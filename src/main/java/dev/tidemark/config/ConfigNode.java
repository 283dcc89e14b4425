package dev.tidemark.config;

import dev.tidemark.base.Place;

/** A value of a configuration, with the place where it stands. */
public sealed interface ConfigNode permits ConfigMapping, ConfigSequence, ConfigScalar {
    /** Where the value begins. */
    Place place();

    /** What was found here, as it stands in a sentence: {@code a list}, {@code the text 'abc'}, {@code 2.5}. */
    String described();
}
