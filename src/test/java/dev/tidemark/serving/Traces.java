package dev.tidemark.serving;

import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** What never belongs into an answer: how the service is made. */
public final class Traces {
    private static final Pattern TRACE = Pattern
            .compile("\\.java\\b|Exception|\\bat [a-z]+\\.[a-z]|helidon|jackson|dev\\.tidemark",
                    Pattern.CASE_INSENSITIVE);

    private Traces() {}

    /** Fails where an answer shows a stack trace, or part of one. */
    public static void assertNone(String answer) {
        assertFalse(TRACE.matcher(answer).find(), answer);
    }
}
