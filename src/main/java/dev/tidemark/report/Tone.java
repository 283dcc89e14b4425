package dev.tidemark.report;

import java.util.Locale;

/** How something is meant. */
public enum Tone {
    PLAIN,
    MUTED,
    GOOD,
    WARN,
    BAD;

    /** Its name in the style sheet. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
