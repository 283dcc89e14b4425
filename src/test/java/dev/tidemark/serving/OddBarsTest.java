package dev.tidemark.serving;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bars that look well and are not what the model was trained on are refused, each with its place. */
class OddBarsTest {
    private static final int COUNT = 400;

    private static RunningService service;
    private static Duration step = Duration.ZERO;

    @BeforeAll
    static void start() {
        service = new Setup().start();
        step = Duration.ofSeconds(Models.artefact(1).barInterval().seconds());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String bars(Instant last, Duration apart, LongToDoubleFunction close) {
        return LongStream.range(0, COUNT).mapToObj(i -> {
            long time = last.minus(apart.multipliedBy(COUNT - 1 - i)).toEpochMilli();
            return String.format(Locale.ROOT, "{\"time\":%d,\"open\":1,\"high\":1,\"low\":1,\"close\":%s,\"volume\":1}",
                    time, close.applyAsDouble(i));
        }).collect(Collectors.joining(",", "{\"bars\":[", "]}"));
    }

    private static double wave(long bar) {
        return 100 + 10 * Math.sin((double) bar);
    }

    @Test
    void barsAtTheIntervalAreForecast() {
        assertEquals(200, service.post("/predict", bars(Setup.NOW, step, OddBarsTest::wave)).status());
    }

    @Test
    void barsOfALongerIntervalAreNotTakenForBarsWithGaps() {
        Exchange answer = service.post("/predict", bars(Setup.NOW, step.multipliedBy(12), OddBarsTest::wave));
        assertTrue(answer.problem(422).contains("apart; expected bars of"), answer.body());
    }

    @Test
    void timesThatAreYetToComeWouldStayInTheWindowForEver() {
        assertEquals(200, service.post("/predict", bars(Setup.NOW.plus(Duration.ofHours(23)), step, OddBarsTest::wave))
                .status());
        Exchange answer = service.post("/predict",
                bars(Setup.NOW.plus(Duration.ofHours(25)), step, OddBarsTest::wave));
        assertTrue(answer.problem(422).contains("more than a day ahead of this service's clock"), answer.body());
    }

    @Test
    void secondsAreRecognized() {
        String seconds = bars(Setup.NOW, step, OddBarsTest::wave).replaceAll("(\"time\":\\d{10})\\d{3}", "$1");
        assertTrue(service.post("/predict", seconds).problem(422).contains("which would be seconds"));
    }

    @Test
    void aFeatureThatCannotBeComputedIsNamed() {
        Exchange answer = service.post("/predict", bars(Setup.NOW, step, bar -> 5));
        assertTrue(answer.problem(422).contains("rsi cannot be computed"), answer.body());
    }
}
