package dev.tidemark.serving.web;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.serving.metrics.RequestMetrics;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Takes requests from the server, lets them pass what stands before the endpoints, and sends what comes out. */
public final class Front {
    /** What a path is called in the metrics that belongs to no endpoint. */
    static final String UNMATCHED = "unmatched";

    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int INTERNAL = 500;

    private final List<Endpoint> endpoints;
    private final Guard guard;
    private final RateLimit rate;
    private final Admission admission;
    private final Bodies bodies;
    private final RequestMetrics metrics;
    private final Consumer<Throwable> failures;

    /**
     * A front.
     *
     * @param endpoints what there is
     * @param gate what stands before them
     * @param failures hears of faults of the service's own
     */
    public Front(List<Endpoint> endpoints, Gate gate, RequestMetrics metrics, Consumer<Throwable> failures) {
        this.endpoints = List.copyOf(endpoints);
        this.guard = gate.guard();
        this.rate = gate.rate();
        this.admission = gate.admission();
        this.bodies = new Bodies(gate.largestBody());
        this.metrics = metrics;
        this.failures = failures;
    }

    /**
     * What stands before the endpoints.
     *
     * @param guard asks for the token
     * @param rate how often a client may ask; clients on this machine may ask as often as they like
     * @param admission how many may forecast at a time
     * @param largestBody the most bytes of a body
     */
    public record Gate(Guard guard, RateLimit rate, Admission admission, int largestBody) {}

    /** Adds the endpoints to a server. */
    public void route(HttpRouting.Builder routing) {
        for (Endpoint endpoint : endpoints) {
            routing.route(io.helidon.http.Method.create(endpoint.method()), endpoint.template(),
                    (request, response) -> handle(endpoint, request, response));
            if (endpoint.method().equals("GET")) {
                routing.head(endpoint.template(), (request, response) -> handle(endpoint, request, response));
            }
        }
        routing.any((request, response) -> send(request, response, template(request),
                Problems.reply(problem(request))));
    }

    private void handle(Endpoint endpoint, ServerRequest request, ServerResponse response) {
        long start = System.nanoTime();
        metrics.begin();
        try {
            Reply reply = reply(endpoint, request);
            if (endpoint.isWork()) {
                metrics.latency(System.nanoTime() - start);
            }
            send(request, response, endpoint.template(), reply);
        } finally {
            metrics.end();
        }
    }

    private Reply reply(Endpoint endpoint, ServerRequest request) {
        try {
            limit(request);
            if (!endpoint.isOpen()) {
                guard.check(request.headers().first(HeaderNames.AUTHORIZATION));
            }
            return endpoint.isWork()
                    ? work(endpoint, request)
                    : endpoint.action().apply(call(endpoint, request,
                            new byte[0]));
        } catch (Problem problem) {
            problem.rejection().ifPresent(metrics::reject);
            return Problems.reply(problem);
        } catch (UncheckedIOException | CloseConnectionException gone) {
            // The client is gone, or too slow; there is nobody to answer.
            throw gone;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failures.accept(e);
            return Problems.reply(Problem.of(INTERNAL, "the service made a mistake, which it has written to its log"));
        }
    }

    private Reply work(Endpoint endpoint, ServerRequest request) {
        byte[] body = bodies.read(request);
        Call call = call(endpoint, request, body);
        return admission.inTurn(() -> endpoint.action().apply(call));
    }

    private static boolean isLocal(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress socket
                && socket.getAddress().isLoopbackAddress();
    }

    private static Call call(Endpoint endpoint, ServerRequest request, byte[] body) {
        Map<String, String> parameters = new HashMap<>();
        endpoint.names().forEach(name -> parameters.put(name, request.path().pathParameters().first(name).orElse("")));
        return new Call(parameters, request.headers().first(HeaderNames.ACCEPT), body).from(
                request.isSecure() ? "https" : "http", request.headers().first(HeaderNames.HOST).orElse(""),
                request.headers().contains(HeaderNames.AUTHORIZATION));
    }

    private String template(ServerRequest request) {
        String path = request.path().path();
        return endpoints.stream().filter(endpoint -> endpoint.matches(path)).map(Endpoint::template).findFirst()
                .orElse(UNMATCHED);
    }

    /** Who asks too often is told so, whatever is asked for. */
    private Problem problem(ServerRequest request) {
        try {
            limit(request);
            return unmatched(request);
        } catch (Problem problem) {
            problem.rejection().ifPresent(metrics::reject);
            return problem;
        }
    }

    private void limit(ServerRequest request) {
        if (!isLocal(request)) {
            rate.take(request.remotePeer().host());
        }
    }

    private Problem unmatched(ServerRequest request) {
        String path = request.path().path();
        List<String> methods = endpoints.stream().filter(endpoint -> endpoint.matches(path)).map(Endpoint::method)
                .distinct().toList();
        return methods.isEmpty()
                ? Problem.of(NOT_FOUND, "there is nothing at this path; GET / names what there is")
                : Problem.of(NOT_ALLOWED, "this path takes " + String.join(" and ", methods)).with("Allow",
                        String.join(", ", methods).replace("GET", "GET, HEAD"));
    }

    private void send(ServerRequest request, ServerResponse response, String template, Reply reply) {
        // Methods are words that a client makes up; the metrics know those of the endpoints only.
        String method = request.prologue().method().text();
        metrics.count(Methods.known(method), template, reply.status());
        response.status(Problems.status(reply.status())).header(HeaderNames.CONTENT_TYPE, reply.type());
        response.header(HeaderNames.CACHE_CONTROL, "no-store").header(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff");
        reply.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        Optional<byte[]> body = method.equals("HEAD") ? Optional.empty() : Optional.of(reply.body());
        body.ifPresentOrElse(response::send, () -> {
            response.contentLength(reply.body().length);
            response.send();
        });
    }
}
