package dev.tidemark.serving;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Requests that no library would send: what is not HTTP is refused with a sentence, and the service stays well. */
class RawRequestsTest {
    private static final String HEALTH = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new Setup().start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void isWell() {
        assertEquals(200, service.get("/health").status());
    }

    private static String first(String request) {
        try (RawClient client = service.raw()) {
            return client.send(request).answer();
        }
    }

    private static void assertRefused(int status, String answer) {
        assertEquals(status, RawClient.status(answer), answer);
        Traces.assertNone(answer.substring(answer.indexOf("\r\n\r\n")));
        assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("content-type: application/problem+json"),
                answer);
        assertEquals(status, Exchange.parse(answer.substring(answer.indexOf("\r\n\r\n") + 4)).path("status").asInt());
    }

    private static String predict(String headers, String body) {
        return "POST /predict HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish\r\n\r\n", "GET\r\n\r\n", "GET /health\r\n\r\n",
            "GET /health HTTP/1.1 x\r\nHost: a\r\n\r\n",
            "\0\0\0\0\r\n\r\n", "GET /health HTTP/9.9\r\nHost: a\r\n\r\n", "GET /health HTTP/1.1\r\nno colon\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: a\r\nna me: b\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET http://[x HTTP/1.1\r\nHost: a\r\n\r\n", "G(T /health HTTP/1.1\r\nHost: a\r\n\r\n",
            "G\u007fT / HTTP/1.1\r\nHost: a\r\n\r\n"})
    void whatIsNotHttpIsMalformed(String request) {
        assertRefused(400, first(request));
    }

    @Test
    void withoutAHostARequestIsMalformed() {
        assertRefused(400, first("GET /health HTTP/1.1\r\n\r\n"));
    }

    @Test
    void anOldVersionOfHttpIsRefusedOrAnswered() {
        int status = RawClient.status(first("GET /health HTTP/1.0\r\n\r\n"));
        assertTrue(status == 200 || status == 400 || status == 505, "status " + status);
    }

    @Test
    void aLineOfAnyLengthEndsInASentence() {
        assertRefused(414, first("GET /" + "a".repeat(50_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"));
    }

    @Test
    void tenThousandHeadersAreTooMany() {
        StringBuilder headers = new StringBuilder("GET /health HTTP/1.1\r\nHost: a\r\n");
        for (int i = 0; i < 10_000; i++) {
            headers.append("x-").append(i).append(": y\r\n");
        }
        assertRefused(431, first(headers.append("\r\n").toString()));
    }

    @Test
    void aHeaderWithoutEndIsTooLarge() {
        assertRefused(431, first("GET /health HTTP/1.1\r\nHost: a\r\nx: " + "y".repeat(200_000)));
    }

    @Test
    void lengthsThatAreNoneAreMalformed() {
        for (String length : new String[]{"-1", "1e3", "99999999999999999999", "x", "", "5, 6"}) {
            assertRefused(400, first(predict("Content-Length: " + length + "\r\n", "{}")));
        }
    }

    @Test
    void aBodyWithTwoLengthsIsMalformed() {
        String answer = first(predict("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"));
        assertTrue(RawClient.status(answer) == 400 || RawClient.status(answer) == 422, answer);
        assertRefused(400, first(predict("Content-Length: 2\r\nContent-Length: 3\r\n", "{} ")));
    }

    @Test
    void aBodyInPiecesIsReadAndOneWithoutEndIsTooLarge() {
        String body = Questions.features(Questions.means());
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
        assertEquals(200, RawClient.status(first(predict("Transfer-Encoding: chunked\r\n", chunk + "0\r\n\r\n"))));
        assertRefused(400, first(predict("Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n")));
        try (RawClient client = service.raw()) {
            client.send(predict("Transfer-Encoding: chunked\r\n", ""));
            String piece = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 20; i++) {
                client.send(piece);
            }
            assertRefused(413, client.answer());
        }
        assertTrue(service.metric("tidemark_requests_rejected_total{reason=\"body\"}") >= 1);
    }

    @Test
    void aLengthThatIsTooLargeIsRefusedBeforeItsBodyComes() {
        assertRefused(413, first(predict("Content-Length: 99999999999\r\n", "")));
    }

    @Test
    void requestsOneBehindTheOtherAreAnsweredInTheirOrder() {
        try (RawClient client = service.raw()) {
            String body = Questions.features(Questions.means());
            client.send(HEALTH + predict("Content-Length: " + body.length() + "\r\n", body)
                    + "GET /ready HTTP/1.1\r\nHost: a\r\n\r\n");
            assertTrue(client.answer().contains("live"));
            assertTrue(client.answer().contains("\"prediction\""));
            assertTrue(client.answer().contains("\"ready\""));
        }
    }

    @Test
    void whoSendsNothingMoreIsStillAnswered() {
        try (RawClient client = service.raw()) {
            assertTrue(client.send(HEALTH).half().rest().contains("live"));
        }
        try (RawClient client = service.raw()) {
            assertEquals("", client.send(predict("Content-Length: 100\r\n", "{")).half().rest()
                    .replaceAll("(?s)^HTTP/1.1 400 .*", ""), "half a body is refused, or its client is let go");
        }
    }

    @Test
    void whoWantsTheConnectionClosedSeesItsEnd() {
        try (RawClient client = service.raw()) {
            String request = HEALTH.replace("Host: a", "Host: a\r\nConnection: close");
            assertTrue(client.send(request).rest().contains("live"));
        }
    }

    @Test
    void whoHangsUpIsForgotten() {
        for (int i = 0; i < 50; i++) {
            service.raw().send(predict("Content-Length: 100\r\n", "{\"fea")).close();
            service.raw().send("GET /heal").close();
        }
        RunningService.await(() -> service.metric("tidemark_requests_in_flight") == 1);
    }

    @Test
    void whoWaitsForConsentToSendGetsIt() {
        String body = Questions.features(Questions.means());
        try (RawClient client = service.raw()) {
            client.send(predict("Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n", ""));
            assertTrue(client.answer().startsWith("HTTP/1.1 100 "));
            assertEquals(200, RawClient.status(client.send(body.getBytes(StandardCharsets.UTF_8)).answer()));
        }
    }

    @Test
    void nothingOfItBecomesANameInTheMetrics() {
        first("BREW /coffee/1 HTTP/1.1\r\nHost: a\r\n\r\n");
        first("GET /v2/models/secret-name HTTP/1.1\r\nHost: a\r\n\r\n");
        String metrics = service.get("/metrics").body();
        assertTrue(metrics.contains("http_requests_total{endpoint=\"unmatched\",method=\"other\",status=\"404\"}"),
                metrics);
        assertTrue(metrics.contains("endpoint=\"/v2/models/{name}\""), metrics);
        assertTrue(!metrics.contains("coffee") && !metrics.contains("BREW") && !metrics.contains("secret-name"));
    }
}
