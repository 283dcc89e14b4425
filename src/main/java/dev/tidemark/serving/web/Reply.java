package dev.tidemark.serving.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An answer. */
public final class Reply {
    public static final String JSON = "application/json";
    public static final int OK = 200;
    public static final int UNPROCESSABLE = 422;
    public static final int UNAVAILABLE = 503;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final int status;
    private final String type;
    private final byte[] body;
    private final Map<String, String> headers;

    /**
     * An answer.
     *
     * @param status its status
     * @param type its media type
     * @param body its bytes, not to be changed afterwards
     * @param headers its headers beside the usual ones
     */
    public Reply(int status, String type, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.headers = Map.copyOf(headers);
    }

    /** An answer with nothing unusual. */
    public static Reply of(int status, String type, byte[] body) {
        return new Reply(status, type, body, Map.of());
    }

    /** JSON with status 200. */
    public static Reply json(JsonNode body) {
        return of(OK, JSON, bytes(body));
    }

    /** A page. */
    public static Reply html(String page) {
        return of(OK, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON as bytes, with a newline at its end for whoever looks at it in a terminal. */
    public static byte[] bytes(JsonNode body) {
        try {
            return (MAPPER.writeValueAsString(body) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its status. */
    public int status() {
        return status;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** Its bytes, not to be changed. */
    public byte[] body() {
        return body;
    }

    /** Its headers beside the usual ones. */
    public Map<String, String> headers() {
        return headers;
    }
}
