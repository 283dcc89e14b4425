package dev.tidemark.serving.metrics;

import java.util.Locale;

/** Why a request was not let in. */
public enum Rejection {
    /** It had no token, or a wrong one. */
    AUTH,
    /** Its body was too large. */
    BODY,
    /** Too many waited already. */
    BUSY,
    /** Its client asks too often. */
    RATE,
    /** It, or the taking of its answer, took too long. */
    SLOW;

    /** What it is called in the metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
