package dev.tidemark.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.http.Loopback.Answer;
import dev.tidemark.http.Loopback.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpFetcherTest {
    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
    private static final Answer FINE = Answer.json("{\"fine\": true}");
    private static final Answer BUSY = Answer.of(429, "{}");
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 100_000, 4,
            Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(100));
    /** For the tests of what is too slow, which have to wait for it. */
    private static final HttpLimits IMPATIENT = new HttpLimits(Duration.ofSeconds(5), Duration.ofMillis(150), 100_000,
            2,
            Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(100));

    private final List<Duration> waits = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Loopback server = new Loopback(uri -> FINE);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsAnsweredComesBackWithItsStatusTypeBodyAndDate() {
        Outcome.Reply reply = get(LIMITS).orThrow();
        assertEquals(200, reply.status());
        assertEquals("application/json; charset=utf-8", reply.contentType().orElseThrow());
        assertEquals("{\"fine\": true}", reply.body());
        assertTrue(reply.date().isPresent());
        assertTrue(reply.isSuccess());
    }

    @Test
    void twoServerErrorsAreForgottenWhenTheThirdAnswerIsFine() {
        server.first(Answer.of(500, "oops"), Answer.of(502, ""));
        assertTrue(get(LIMITS).orThrow().isSuccess());
        assertEquals(3, server.asked().size());
        assertEquals(List.of(server.base() + "/data: HTTP 500 (internal server error); trying again in 1 s",
                server.base() + "/data: HTTP 502 (bad gateway); trying again in 2 s"), told);
    }

    @Test
    void waitsDoubleUpToABoundAndChanceShortensThem() {
        server.first(BUSY, BUSY, BUSY, BUSY);
        get(LIMITS, 1);
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)), waits);
        waits.clear();
        server.first(BUSY, BUSY, BUSY, BUSY);
        get(LIMITS, 0);
        assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(1500)), waits);
    }

    @Test
    void aServerThatStaysBusyIsGivenUpWithASentence() {
        server.first(BUSY, BUSY, BUSY, BUSY);
        Outcome.GaveUp gaveUp = assertInstanceOf(Outcome.GaveUp.class, get(LIMITS));
        assertEquals(server.base() + "/data: HTTP 429 (too many requests), after 4 attempts; try again later",
                gaveUp.sentence());
        assertEquals(4, gaveUp.attempts());
        assertThrows(UnavailableFault.class, gaveUp::orThrow);
    }

    @Test
    void secondsThatAServerAsksForAreWaited() {
        server.first(BUSY.with("Retry-After", "7"), Answer.of(503, "").with("Retry-After", "0"));
        assertTrue(get(LIMITS).orThrow().isSuccess());
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(2)), waits);
    }

    @Test
    void aDateThatIsPastAsksForNoMoreThanTheUsualWait() {
        server.first(BUSY.with("Retry-After", "Fri, 01 Mar 2024 12:00:09 GMT"));
        assertTrue(get(LIMITS).orThrow().isSuccess());
        assertEquals(List.of(Duration.ofSeconds(1)), waits);
    }

    @Test
    void aDateThatAServerAsksForIsSoFarFromNow() {
        assertEquals(Duration.ofSeconds(9), RetryAfter.of("Fri, 01 Mar 2024 12:00:09 GMT", NOW).orElseThrow());
        assertEquals(Duration.ZERO, RetryAfter.of("Fri, 01 Mar 2024 11:00:09 GMT", NOW).orElseThrow());
        assertEquals(Duration.ofMinutes(2), RetryAfter.of(" 120 ", NOW).orElseThrow());
        assertTrue(RetryAfter.of("soon", NOW).isEmpty());
    }

    @Test
    void aServerThatAsksForTooLongAWaitIsGivenUpAtOnce() {
        server.first(BUSY.with("Retry-After", "3600"));
        Outcome.GaveUp gaveUp = assertInstanceOf(Outcome.GaveUp.class, get(LIMITS));
        assertTrue(gaveUp.sentence().contains("asks to be left alone for 3600 s, more than the 100 s"),
                gaveUp.sentence());
        assertEquals(List.of(), waits);
    }

    @Test
    void whatAskingAgainWouldNotChangeIsAskedOnce() {
        server.first(Answer.of(404, "{\"message\": \"NotFound\"}"));
        Outcome.Reply reply = get(LIMITS).orThrow();
        assertEquals(404, reply.status());
        assertEquals("{\"message\": \"NotFound\"}", reply.body());
        assertEquals(1, server.asked().size());
    }

    @Test
    void anAnswerThatDoesNotBeginIsAskedForAgain() {
        server.first(FINE.given(Manner.SILENT));
        assertTrue(get(IMPATIENT).orThrow().isSuccess());
    }

    @Test
    void aBodyThatDoesNotComeIsGivenUpToo() {
        server.first(FINE.given(Manner.STALLED), FINE.given(Manner.STALLED));
        Outcome.GaveUp gaveUp = assertInstanceOf(Outcome.GaveUp.class, get(IMPATIENT));
        assertEquals(server.base() + "/data: no complete answer within 150 ms, after 2 attempts; try again later",
                gaveUp.sentence());
    }

    @Test
    void anAnswerThatIsCutOffIsAskedForAgain() {
        server.first(FINE.given(Manner.CUT_OFF));
        assertTrue(get(LIMITS).orThrow().isSuccess());
        assertEquals(1, waits.size());
    }

    @Test
    void answersThatAreAlwaysCutOffAreGivenUpWithASentence() {
        Answer half = FINE.given(Manner.CUT_OFF);
        server.first(half, half, half, half);
        Outcome.GaveUp gaveUp = assertInstanceOf(Outcome.GaveUp.class, get(LIMITS));
        assertTrue(gaveUp.sentence().contains(": the answer was cut off ("), gaveUp.sentence());
    }

    @Test
    void aHugeBodyIsNotRead() {
        server.first(Answer.json("x".repeat(100_001)));
        Outcome.GaveUp gaveUp = assertInstanceOf(Outcome.GaveUp.class, get(LIMITS));
        assertTrue(gaveUp.sentence().endsWith(": the answer is larger than 97 KB, which is the most that is read"),
                gaveUp.sentence());
        assertEquals(1, server.asked().size());
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.first(Answer.of(302, "").with("Location", "http://elsewhere.invalid/"));
        Outcome.GaveUp gaveUp = assertInstanceOf(Outcome.GaveUp.class, get(LIMITS));
        assertTrue(gaveUp.sentence().endsWith("HTTP 302 (redirect) to http://elsewhere.invalid/, which is not followed;"
                + " expected the answer itself"), gaveUp.sentence());
    }

    @Test
    void whereNobodyAnswersThereIsASentence() {
        String gone = server.base();
        server.close();
        Outcome.GaveUp gaveUp = assertInstanceOf(Outcome.GaveUp.class, get(gone, LIMITS, 1, Cancellation.NEVER));
        assertEquals(gone + "/data: no connection: nothing answers there, after 4 attempts; try again later",
                gaveUp.sentence());
    }

    @Test
    void whatIsNoLongerWantedEndsWhileTheServerIsSilent() {
        server.first(FINE.given(Manner.SILENT));
        assertThrows(CancelledFault.class, () -> get(server.base(), LIMITS, 1, () -> !server.asked().isEmpty()));
    }

    @Test
    void whatMustNotBeDoneTwiceIsNotSentAgainWhenItMayHaveBeenDone() {
        for (Answer answer : List.of(Answer.of(500, "{}"), Answer.of(504, ""), FINE.given(Manner.CUT_OFF))) {
            server.first(answer);
            Outcome.GaveUp gaveUp = assertInstanceOf(Outcome.GaveUp.class, post());
            assertTrue(gaveUp.isDoubtful());
            assertTrue(gaveUp.sentence().endsWith(", and it may have been done all the same"), gaveUp.sentence());
        }
        assertEquals(3, server.asked().size());
    }

    @Test
    void whatMustNotBeDoneTwiceIsSentAgainWhenItSurelyWasNotDone() {
        server.first(BUSY, BUSY);
        assertTrue(post().orThrow().isSuccess());
        assertEquals(3, server.asked().size());
        server.close();
        Outcome.GaveUp gaveUp = assertInstanceOf(Outcome.GaveUp.class, post());
        assertEquals(4, gaveUp.attempts());
        assertFalse(gaveUp.isDoubtful());
    }

    @Test
    void aFileIsPutAsItIs(@TempDir Path folder) throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        Path file = Files.write(folder.resolve("file"), bytes);
        List<byte[]> got = new ArrayList<>();
        try (Loopback taking = Loopback.handling(asked -> {
            got.add(asked.body());
            return Answer.json(asked.method());
        })) {
            taking.first(Answer.of(503, ""));
            Outcome outcome = send(new Request("PUT", URI.create(taking.base() + "/a%20file"), Map.of(),
                    new Request.Body.File(file), true));
            assertEquals("PUT", outcome.orThrow().body());
        }
        assertArrayEquals(bytes, got.getFirst());
    }

    @Test
    void aFileThatIsNotThereIsAFault(@TempDir Path folder) {
        Request request = new Request("PUT", URI.create(server.base() + "/"), Map.of(),
                new Request.Body.File(folder.resolve("none")), true);
        assertThrows(NoInputFault.class, () -> send(request));
    }

    private Outcome post() {
        return send(new Request("POST", URI.create(server.base() + "/data"), Map.of(),
                new Request.Body.Text("{}"), true).once());
    }

    private Outcome send(Request request) {
        try (HttpFetcher fetcher = new HttpFetcher(LIMITS, (time, ignored) -> waits.add(time), () -> 1, () -> NOW,
                told::add)) {
            return fetcher.send(request, Cancellation.NEVER);
        }
    }

    @Test
    void aSleepEndsWhenItIsCancelled() {
        assertThrows(CancelledFault.class, () -> Pause.SLEEP.await(Duration.ofHours(1), () -> true));
    }

    private Outcome get(HttpLimits limits) {
        return get(limits, 1);
    }

    private Outcome get(HttpLimits limits, double chance) {
        return get(server.base(), limits, chance, Cancellation.NEVER);
    }

    private Outcome get(String base, HttpLimits limits, double chance, Cancellation cancellation) {
        try (HttpFetcher fetcher = new HttpFetcher(limits, (time, ignored) -> waits.add(time), () -> chance,
                () -> NOW, told::add)) {
            return fetcher.get(URI.create(base + "/data?key=1"), Map.of("Accept", "application/json"), cancellation);
        }
    }
}
