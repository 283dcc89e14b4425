package dev.tidemark.serving.web;

import java.util.Map;
import java.util.Optional;

/** A request as endpoints see it. */
public final class Call {
    private final Map<String, String> parameters;
    private final Optional<String> accept;
    private final byte[] body;

    /**
     * A request.
     *
     * @param parameters the parts of the path that its template names
     * @param accept what the client takes, if it says so
     * @param body the bytes that were sent, none for a GET; not to be changed afterwards
     */
    public Call(Map<String, String> parameters, Optional<String> accept, byte[] body) {
        this.parameters = Map.copyOf(parameters);
        this.accept = accept;
        this.body = body;
    }

    /** A part of the path, if its template names it. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** What the client takes, if it says so. */
    public Optional<String> accept() {
        return accept;
    }

    /** The bytes that were sent, not to be changed. */
    public byte[] body() {
        return body;
    }
}
