package dev.tidemark.tracking.mlflow;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.http.HttpFetcher;
import dev.tidemark.http.Outcome;
import dev.tidemark.http.Request;
import dev.tidemark.http.Request.Body;
import dev.tidemark.http.Status;
import dev.tidemark.tracking.Json;

/** Requests to a server in the manner of MLflow: JSON both ways, and faults with a code. */
final class Calls {
    private static final String API = "/api/2.0/mlflow/";
    private static final int ATTEMPTS = 3;

    private final MlflowServer server;
    private final HttpFetcher fetcher;
    private final HttpFetcher files;
    private final Cancellation cancellation;

    Calls(MlflowServer server, HttpFetcher fetcher, HttpFetcher files, Cancellation cancellation) {
        this.server = server;
        this.fetcher = fetcher;
        this.files = files;
        this.cancellation = cancellation;
    }

    MlflowServer server() {
        return server;
    }

    /** Asks for something. */
    Reply get(String path, Map<String, String> query) {
        String text = query.entrySet().stream().map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return ask(fetcher, Request.get(address(API + path + "?" + text), headers("")));
    }

    /** Has something done that may be done twice. */
    Reply send(String method, String path, ObjectNode body) {
        return ask(fetcher, request(method, path, body));
    }

    /** Has something done that must be done once. */
    Reply once(String path, ObjectNode body) {
        return ask(fetcher, request("POST", path, body).once());
    }

    /** Puts a file. */
    Reply put(URI address, Path file) {
        return ask(files,
                new Request("PUT", address, headers("application/octet-stream"), new Body.File(file), true));
    }

    /**
     * Gets a file.
     *
     * @throws DataFault if it is refused
     * @throws UnavailableFault if it is refused to us, or there is no answer
     */
    byte[] file(URI address) {
        Map<String, String> headers = headers("");
        headers.put("Accept", "*/*");
        Request request = Request.get(address, headers);
        Outcome.Reply reply = files.send(request, cancellation).orThrow();
        if (!reply.isSuccess()) {
            reply(request, reply).orThrow();
        }
        return reply.content().bytes();
    }

    /** Asks for something at an address of the server's own. */
    Reply get(URI address) {
        return ask(fetcher, Request.get(address, headers("")));
    }

    /** Makes something once: where it is not known whether it was made, looks for it before it tries again. */
    static <T> T made(Supplier<Reply> making, Function<JsonNode, T> reading, Supplier<Optional<T>> finding) {
        for (int attempt = 1;; attempt++) {
            Reply reply = making.get();
            if (!(reply instanceof Reply.Doubtful)) {
                return reading.apply(reply.orThrow());
            }
            Optional<T> found = finding.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (attempt == ATTEMPTS) {
                reply.orThrow();
            }
        }
    }

    private Request request(String method, String path, ObjectNode body) {
        return new Request(method, address(API + path), headers("application/json"), new Body.Text(body.toString()),
                true);
    }

    private URI address(String path) {
        return server.address().with(path);
    }

    private Map<String, String> headers(String contentType) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json", "User-Agent", "tidemark"));
        if (!contentType.isEmpty()) {
            headers.put("Content-Type", contentType);
        }
        server.authorization().ifPresent(value -> headers.put("Authorization", value));
        return headers;
    }

    private Reply ask(HttpFetcher through, Request request) {
        return switch (through.send(request, cancellation)) {
            case Outcome.Reply reply -> reply(request, reply);
            case Outcome.GaveUp(String sentence, int attempts, boolean isDoubtful) -> {
                if (isDoubtful && !request.isRepeatable()) {
                    yield new Reply.Doubtful(sentence);
                }
                throw new UnavailableFault(sentence);
            }
        };
    }

    private static Reply reply(Request request, Outcome.Reply reply) {
        String where = HttpFetcher.shown(request.address()) + ": " + Status.text(reply.status());
        Optional<JsonNode> body = json(reply.body());
        if (reply.isSuccess()) {
            return new Reply.Done(body.orElseThrow(() -> new UnavailableFault(
                    where + ", but what was answered is no JSON; expected an MLflow server at that address")));
        }
        String code = body.map(json -> json.path("error_code").asText("")).orElse("");
        if (reply.status() == 404 && code.isEmpty()) {
            throw new UnavailableFault(where + "; expected an MLflow server at that address");
        }
        String said = body.map(json -> json.path("message").asText("")).orElse("");
        return new Reply.Refused(reply.status(), code, where + (code.isEmpty() ? "" : ", " + Shown.name(code))
                + (said.isEmpty() ? "" : ": " + shortened(Shown.name(said))));
    }

    private static String shortened(String said) {
        int most = 300;
        return said.length() > most ? said.substring(0, most) + "…" : said;
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(Json.parse(text.isBlank() ? "{}" : text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A value as it stands in a query or a path. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
