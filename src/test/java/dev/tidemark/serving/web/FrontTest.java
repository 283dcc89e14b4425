package dev.tidemark.serving.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.serving.RawClient;
import dev.tidemark.serving.Traces;
import dev.tidemark.serving.metrics.ServiceMetrics;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The server with endpoints of the test's own, which take as long as it likes, and break. */
class FrontTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    private HttpServer start(int port) {
        ServerLog.to(line -> {
        });
        ServiceMetrics metrics = new ServiceMetrics();
        Front front = new Front(List.of(Endpoint.get("/slow", this::slow), Endpoint.get("/broken", call -> {
            throw new IllegalStateException("a secret of the house");
        }), Endpoint.get("/many/{name}", call -> Reply.json(JsonNodeFactory.instance.objectNode().put("name",
                call.parameter("name").orElse(""))))),
                new Front.Gate(Guard.open(), new RateLimit(1, 1, System::nanoTime),
                        new Admission(1, 1, Duration.ofSeconds(1)), 1000),
                metrics.requests(), failures::add);
        return HttpServer.start(new InetSocketAddress(HERE, port), Optional.empty(), new HttpServer.Bounds(10, 8192,
                1000, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(3)), front, metrics.requests());
    }

    private Reply slow(Call call) {
        inside.countDown();
        try {
            assertTrue(gate.await(4, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Reply.json(JsonNodeFactory.instance.objectNode().put("done", true));
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    @Test
    void aMistakeOfTheServiceIsToldToItsKeeperAndNotToTheClient() {
        try (HttpServer server = start(0); RawClient client = RawClient.to(HERE, server.port())) {
            String answer = client.send(get("/broken")).answer();
            assertEquals(500, RawClient.status(answer));
            assertTrue(answer.contains("the service made a mistake, which it has written to its log"));
            assertTrue(!answer.contains("secret"), answer);
            Traces.assertNone(answer.substring(answer.indexOf("\r\n\r\n")));
            assertEquals(1, failures.size());
            assertEquals(200, RawClient.status(client.send(get("/many/x%20y")).answer()));
        }
    }

    @Test
    void aRequestInHandIsAnsweredBeforeTheServerEnds() throws InterruptedException {
        HttpServer server = start(0);
        try (RawClient client = RawClient.to(HERE, server.port())) {
            client.send(get("/slow"));
            inside.await();
            Thread closing = Thread.ofVirtual().start(server::close);
            assertTrue(!closing.join(Duration.ofMillis(100)), "it waits for the request");
            gate.countDown();
            assertTrue(client.answer().contains("\"done\":true"));
            assertTrue(closing.join(Duration.ofSeconds(3)), "it ends");
            assertEquals("", client.rest());
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void aPortThatIsTakenIsASentence() {
        try (HttpServer server = start(0)) {
            String sentence = assertThrows(UnavailableFault.class, () -> start(server.port())).sentence();
            assertTrue(sentence.contains(", port " + server.port() + ": cannot be listened at ("), sentence);
        }
    }

    @Test
    void afterTheEndThePortIsFree() {
        HttpServer first = start(0);
        int port = first.port();
        first.close();
        try (HttpServer second = start(port)) {
            assertEquals(port, second.port());
        }
    }
}
