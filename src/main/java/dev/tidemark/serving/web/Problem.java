package dev.tidemark.serving.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.serving.metrics.Rejection;

/**
 * What a request gets that is not answered, as RFC 9457 has it. It is no error of the program's, so it has no trace.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Finding> findings;
    private final transient Map<String, String> headers;
    private final transient Optional<Rejection> rejection;

    private Problem(int status, String sentence, List<Finding> findings, Map<String, String> headers,
            Optional<Rejection> rejection) {
        super(sentence, null, false, false);
        this.status = status;
        this.rejection = rejection;
        this.findings = List.copyOf(findings);
        this.headers = Map.copyOf(headers);
    }

    /**
     * What is wrong in one place of the body.
     *
     * @param pointer the place, as RFC 6901 has it: {@code /features/3}
     * @param sentence what was found there, and what was expected
     */
    public record Finding(String pointer, String sentence) {}

    /**
     * A problem.
     *
     * @param status the status of the answer, from 400
     * @param sentence what was found and what was expected, for whoever asked; it holds no secret
     */
    public static Problem of(int status, String sentence) {
        return new Problem(status, sentence, List.of(), Map.of(), Optional.empty());
    }

    /** Something in the body that is JSON, but not as it must be: status 422. */
    public static Problem at(String pointer, String sentence) {
        return new Problem(Reply.UNPROCESSABLE, sentence, List.of(new Finding(pointer, sentence)), Map.of(),
                Optional.empty());
    }

    /** The same with a header in the answer. */
    public Problem with(String header, String value) {
        return new Problem(status, sentence(), findings, Map.of(header, value), rejection);
    }

    /** The same, counted as a request that was not let in. */
    Problem counted(Rejection reason) {
        return new Problem(status, sentence(), findings, headers, Optional.of(reason));
    }

    /** Which limit was broken, if that is what it is. */
    Optional<Rejection> rejection() {
        return rejection;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** What was found and what was expected. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The places in the body that are wrong. */
    public List<Finding> findings() {
        return findings;
    }

    /** What the answer has as headers beside the usual ones. */
    public Map<String, String> headers() {
        return headers;
    }
}
