package dev.tidemark.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A service and somebody who asks it. What it answers is held against its own description. */
final class RunningService implements AutoCloseable {
    static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Service service;
    private final InetAddress address;
    private final boolean isEncrypted;
    private final List<String> told;
    private final List<Throwable> failures;
    private final Contract contract;

    RunningService(Service service, InetAddress address, boolean isEncrypted, List<String> told,
            List<Throwable> failures) {
        this.service = service;
        this.address = address;
        this.isEncrypted = isEncrypted;
        this.told = told;
        this.failures = failures;
        this.contract = Contract.published();
    }

    int port() {
        return service.port();
    }

    InetAddress address() {
        return address;
    }

    URI uri(String path) {
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return URI.create((isEncrypted ? "https" : "http") + "://" + host + ":" + port() + path);
    }

    /** What it has told whoever looks after it. */
    List<String> told() {
        return told;
    }

    /** Its own faults, of which there are to be none. */
    List<Throwable> failures() {
        return failures;
    }

    RawClient raw() {
        return RawClient.to(address, port());
    }

    Exchange get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    Exchange post(String path, String json) {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Exchange post(String path, byte[] bytes, String type) {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    Exchange send(HttpRequest.Builder builder) {
        return send(CLIENT, builder);
    }

    Exchange send(HttpClient client, HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(LONGEST).build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            Exchange exchange = new Exchange(request.method(), request.uri().getRawPath(), response.statusCode(),
                    response.headers(), new String(response.body(), StandardCharsets.UTF_8));
            contract.check(exchange);
            return exchange;
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The value of a metric, by its name and labels as they stand; 0 where it is not there. */
    double metric(String series) {
        return get("/metrics").body().lines().filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1))).sum();
    }

    /** Waits until something is so. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it never came");
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        service.close();
        assertEquals(List.of(), failures);
    }
}
