package dev.tidemark.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** A request and its answer. */
record Exchange(String method, String path, int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    JsonNode json() {
        return parse(body);
    }

    /** The answer as JSON, if it is one with this status. */
    JsonNode json(int expected) {
        assertEquals(expected, status, body);
        return json();
    }

    /** The sentence of a problem of this status. */
    String problem(int expected) {
        assertEquals(expected, status, body);
        assertEquals("application/problem+json", header("Content-Type"), body);
        JsonNode json = json();
        assertEquals(expected, json.path("status").asInt(), body);
        assertEquals(json.path("detail"), json.path("error"), body);
        assertFalse(json.path("title").asText().isEmpty() || json.path("title").asText().equals("Error"), body);
        Traces.assertNone(body);
        return json.path("detail").asText();
    }
}
