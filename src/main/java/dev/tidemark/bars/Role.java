package dev.tidemark.bars;

import java.util.Locale;

/** What a column of a table of bars means. */
public enum Role {
    TIME,
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    VOLUME;

    /** The role as it is written in a configuration and in messages: {@code close}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
