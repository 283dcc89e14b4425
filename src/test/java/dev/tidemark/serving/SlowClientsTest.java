package dev.tidemark.serving;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Clients that take their time are let go, whatever they are slow at. */
class SlowClientsTest {
    private static final int REQUEST_MILLIS = 300;
    private static final int IDLE_MILLIS = 400;
    private static final String SLOW = "tidemark_requests_rejected_total{reason=\"slow\"}";
    private static final int MOST_BYTES = 2000;
    private static final String POST = "POST /predict HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new Setup().request(REQUEST_MILLIS).start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Sends a byte now and then until the other side hangs up. */
    private static String drip(String beginning, String drop) {
        try (RawClient client = service.raw()) {
            client.send(beginning);
            Thread dripping = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < MOST_BYTES; i++) {
                        Thread.sleep(20);
                        client.send(drop);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            String answer = client.rest();
            dripping.interrupt();
            return answer;
        }
    }

    private static void assertDropped(String beginning, String drop) {
        double before = service.metric(SLOW);
        long start = System.nanoTime();
        assertEquals("", drip(beginning, drop));
        assertTrue(System.nanoTime() - start < 2_000_000_000L, "it was let go in good time");
        RunningService.await(() -> service.metric(SLOW) == before + 1);
    }

    @Test
    void aFirstLineByteByByteIsDropped() {
        assertDropped("G", "a");
    }

    @Test
    void headersByteByByteAreDropped() {
        assertDropped("GET /health HTTP/1.1\r\nHost: a\r\n", "x: y\r\n");
    }

    @Test
    void aBodyByteByByteIsDropped() {
        assertDropped(POST + "Content-Length: 5000\r\n\r\n", " ");
    }

    @Test
    void aBodyInPiecesByteByByteIsDropped() {
        assertDropped(POST + "Transfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n");
    }

    @Test
    void aRequestThatStopsHalfWayIsDropped() {
        double before = service.metric(SLOW);
        try (RawClient client = service.raw()) {
            assertEquals("", client.send("GET /health HTTP/1.1\r\nHo").rest());
        }
        RunningService.await(() -> service.metric(SLOW) > before);
    }

    @Test
    void whoSaysNothingIsGivenUp() {
        try (RunningService brief = new Setup().idle(IDLE_MILLIS).start();
                RawClient silent = brief.raw();
                RawClient content = brief.raw()) {
            content.send("GET /health HTTP/1.1\r\nHost: a\r\n\r\n").answer();
            assertEquals("", silent.rest());
            assertEquals("", content.rest());
            assertEquals(1, brief.told().size(), () -> "nothing to tell but the model: " + brief.told());
        }
    }

    @Test
    void whoNeverTakesHisAnswersIsDropped() {
        double before = service.metric(SLOW);
        try (RawClient client = service.raw()) {
            Thread.ofVirtual().start(() -> {
                String requests = "GET /docs HTTP/1.1\r\nHost: a\r\n\r\n".repeat(400);
                client.send(requests);
            });
            RunningService.await(() -> service.metric(SLOW) > before);
        }
    }

    @Test
    void aConnectionMoreThanThereMayBeWaitsUntilAnotherEnds() {
        try (RunningService small = new Setup().connections(2).idle(IDLE_MILLIS).start()) {
            RawClient first = small.raw();
            RawClient second = small.raw();
            first.send("GET /health HTTP/1.1\r\nHost: a\r\n\r\n").answer();
            second.send("GET /health HTTP/1.1\r\nHost: a\r\n\r\n").answer();
            try (RawClient third = small.raw()) {
                third.send("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
                first.close();
                assertTrue(third.rest().contains("live"));
            }
            second.close();
        }
    }
}
