package dev.tidemark.serving.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request as endpoints see it. */
public final class Call {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\[\\]:-]{1,255}");

    private final Map<String, String> parameters;
    private final Optional<String> accept;
    private final byte[] body;
    private final String base;
    private final boolean hasToken;

    /**
     * A request.
     *
     * @param parameters the parts of the path that its template names
     * @param accept what the client takes, if it says so
     * @param body the bytes that were sent, none for a GET; not to be changed afterwards
     */
    public Call(Map<String, String> parameters, Optional<String> accept, byte[] body) {
        this(parameters, accept, body, "http://HOST", false);
    }

    private Call(Map<String, String> parameters, Optional<String> accept, byte[] body, String base, boolean hasToken) {
        this.parameters = Map.copyOf(parameters);
        this.accept = accept;
        this.body = body;
        this.base = base;
        this.hasToken = hasToken;
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

    /** Where the client has found the service: what it calls itself is taken up only where it is an address and no more. */
    Call from(String scheme, String host, boolean isAuthorized) {
        return new Call(parameters, accept, body, scheme + "://" + (HOST.matcher(host).matches() ? host : "HOST"),
                isAuthorized);
    }

    /** The address of the service as the client knows it. */
    public String base() {
        return base;
    }

    /** Whether a token was sent. */
    public boolean hasToken() {
        return hasToken;
    }
}
