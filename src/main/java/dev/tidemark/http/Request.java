package dev.tidemark.http;

import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;

/**
 * What is asked of a server.
 *
 * @param method such as {@code POST}
 * @param address where
 * @param headers sent with it; none of them is ever shown
 * @param body what is sent
 * @param isRepeatable whether doing it twice is the same as doing it once
 */
public record Request(String method, URI address, Map<String, String> headers, Body body, boolean isRepeatable) {
    public Request {
        headers = Map.copyOf(headers);
    }

    /** What is sent with a request. */
    public sealed interface Body {
        /** Nothing. */
        record Nothing() implements Body {}

        /** A text, as UTF-8. */
        record Text(String text) implements Body {}

        /** A file as it stands when the request is sent. */
        record File(Path path) implements Body {}
    }

    /** Asks for what is at an address. */
    public static Request get(URI address, Map<String, String> headers) {
        return new Request("GET", address, headers, new Body.Nothing(), true);
    }

    /** The same, which must not be done twice. */
    public Request once() {
        return new Request(method, address, headers, body, false);
    }

    HttpRequest built() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, publisher());
        headers.forEach(request::header);
        return request.build();
    }

    private BodyPublisher publisher() {
        return switch (body) {
            case Body.Nothing() -> BodyPublishers.noBody();
            case Body.Text(String text) -> BodyPublishers.ofString(text, StandardCharsets.UTF_8);
            case Body.File(Path path) -> file(path);
        };
    }

    private static BodyPublisher file(Path path) {
        try {
            return BodyPublishers.ofFile(path);
        } catch (FileNotFoundException e) {
            throw new NoInputFault(Shown.name(path.toString()) + ": there is no such file, or it cannot be read", e);
        }
    }
}
