package image;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Asks a service for all that it has, as often as its compilers need to know what matters, and then has it end. The service is
 * started by somebody else, who says to it that it is to go on as long as there is a file.
 */
final class ServiceGuest implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
    private static final int FORECASTS = 2000;
    private static final int RARE = 20;
    /** Not the binary one: its two hundred classes are wanted long after the start, by those who want them. */
    private static final List<String> FORMATS = List.of("text/plain", "application/openmetrics-text; version=1.0.0");

    private final Path model;
    private final Path bars;
    private final Path sign;
    private final boolean isThorough;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile Optional<CompletableFuture<Void>> visit = Optional.empty();

    /**
     * A guest of a service that is to come.
     *
     * @param model the folder of its model
     * @param bars bars as CSV, of the interval that the model is for
     * @param sign the file as long as which it is to serve
     * @param isThorough whether it is asked for all that it has, or only for what is wanted most
     */
    ServiceGuest(Path model, Path bars, Path sign, boolean isThorough) throws IOException {
        this.model = model;
        this.bars = bars;
        this.sign = sign;
        this.isThorough = isThorough;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.writeString(sign, "open");
    }

    /** Where the service is to listen. */
    int port() {
        return port;
    }

    /** The file as long as which it is to serve. */
    Path sign() {
        return sign;
    }

    /** Waits for the service beside whoever calls, and asks. */
    void begin() {
        visit = Optional.of(CompletableFuture.runAsync(this::visit, task -> Thread.ofPlatform().daemon().start(task)));
    }

    /**
     * Returns if all was answered as it must be, once the service has ended.
     *
     * @throws BuildFault if not
     */
    void requireServed() {
        try {
            visit.orElseThrow().join();
        } catch (CompletionException e) {
            throw new BuildFault("the service did not do what it should in its training run: " + e.getCause(), e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(sign);
        client.shutdownNow();
    }

    private void visit() {
        try {
            untilReady();
            ServiceQuestions questions = ServiceQuestions.of(model, bars);
            for (int i = 0; i < FORECASTS; i++) {
                expect(200, "/predict", questions.features());
                if (i % RARE == 0) {
                    expect(200, "/predict", questions.bars());
                    expect(200, "/health", "");
                    expect(200, "/metrics", "");
                }
                if (isThorough && i % (RARE * RARE) == 0) {
                    lookRound(questions);
                }
            }
        } catch (IOException e) {
            throw new BuildFault(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // The service ends, whatever came of it, or the build would wait.
            boolean ignored = sign.toFile().delete();
        }
    }

    private void lookRound(ServiceQuestions questions) throws IOException, InterruptedException {
        expect(200, "/v2/models/" + questions.name() + "/infer", questions.tensor());
        for (String path : List.of("/", "/health", "/ready", "/model/info", "/openapi", "/docs", "/v2",
                "/v2/health/live",
                "/v2/health/ready", "/v2/models/" + questions.name())) {
            expect(200, path, "");
        }
        for (String format : FORMATS) {
            require(200, "/metrics", send(to("/metrics").header("Accept", format).GET()));
        }
        expect(404, "/nowhere", "");
        expect(405, "/predict", "");
        expect(400, "/predict", "{");
        expect(422, "/predict", "{\"features\": [1], \"price\": 1}");
    }

    private void expect(int status, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = body.isEmpty()
                ? to(path).GET()
                : to(path).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        require(status, path, send(request));
    }

    private static void require(int status, String path, int found) {
        if (found != status) {
            throw new BuildFault(path + " answers " + found + "; expected " + status);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(LONGEST_ANSWER);
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void untilReady() throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST_START.toNanos() && Files.exists(sign)) {
            try {
                if (send(to("/ready").GET()) == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(100);
        }
        throw new BuildFault("it is not ready after " + LONGEST_START.toMinutes() + " minutes");
    }
}
