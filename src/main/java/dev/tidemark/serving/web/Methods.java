package dev.tidemark.serving.web;

import java.util.Set;

/** The methods of HTTP. */
final class Methods {
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH",
            "TRACE", "CONNECT");

    private Methods() {}

    /** A method, or one word for all that there are not: what clients make up must not become names in the metrics. */
    static String known(String method) {
        return KNOWN.contains(method) ? method : "other";
    }
}
