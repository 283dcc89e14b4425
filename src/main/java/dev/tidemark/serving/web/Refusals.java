package dev.tidemark.serving.web;

import java.util.Locale;
import java.util.Map;

import dev.tidemark.serving.metrics.Rejection;
import dev.tidemark.serving.metrics.RequestMetrics;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.jspecify.annotations.Nullable;

/** What is answered to requests that are refused before any endpoint is found: those that are not HTTP as it must be. */
final class Refusals implements DirectHandler {
    private static final Map<Integer, String> SENTENCES = Map.of(400,
            "this is no request as HTTP/1.1 has it: its first line, a header or the framing of its body is malformed",
            413,
            "the body is larger than this service takes: than %d bytes", 414,
            "the first line of the request is too long", 415,
            "the body is packed; expected it as it is, without Content-Encoding", 431,
            "the headers of the request are too large", 505, "expected HTTP/1.1");
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final int HEADERS = 431;
    private static final int SERVER = 500;

    private final RequestMetrics metrics;
    private final int largestBody;

    private Refusals(RequestMetrics metrics, int largestBody) {
        this.metrics = metrics;
        this.largestBody = largestBody;
    }

    static DirectHandlers handlers(RequestMetrics metrics, int largestBody) {
        Refusals refusals = new Refusals(metrics, largestBody);
        DirectHandlers.Builder builder = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            builder.addHandler(type, refusals);
        }
        return builder.build();
    }

    @Override
    public TransportResponse handle(TransportRequest request, EventType type, Status status,
            ServerResponseHeaders headers, String message) {
        int code = code(type, status, message);
        String sentence = SENTENCES.getOrDefault(code, status.reasonPhrase()).replace("%d",
                Integer.toString(largestBody));
        Reply reply = Problems.reply(Problem.of(code, sentence));
        metrics.count(Methods.known(request.method()), Front.UNMATCHED, code);
        if (code == TOO_LARGE) {
            metrics.reject(Rejection.BODY);
        }
        return TransportResponse.builder().status(Problems.status(code)).headers(headers)
                .header(HeaderNames.CONTENT_TYPE, reply.type()).keepAlive(false).entity(reply.body()).build();
    }

    /**
     * The server says 400 of much that has a status of its own, and only in words what it is; and 500 of what it stumbles over before it has
     * found an endpoint, such as a method that is no word. What an endpoint stumbles over does not come here.
     */
    private static int code(EventType type, Status status, @Nullable String message) {
        if (status.code() >= SERVER && (type == EventType.BAD_REQUEST || type == EventType.INTERNAL_ERROR)) {
            return BAD_REQUEST;
        }
        if (status.code() != BAD_REQUEST) {
            return status.code();
        }
        String words = message == null ? "" : message.toLowerCase(Locale.ROOT);
        if (words.contains("header size exceeded")) {
            return HEADERS;
        }
        return words.contains("content-encoding") || words.contains("content encoding") ? UNSUPPORTED : BAD_REQUEST;
    }
}
