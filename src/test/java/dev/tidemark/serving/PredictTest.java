package dev.tidemark.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.ResidualInterval;
import dev.tidemark.forecast.artefact.Artefact;
import dev.tidemark.forecast.model.Examples;
import dev.tidemark.forecast.model.NativeModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What {@code POST /predict} forecasts, held against the pipeline and the native library. */
class PredictTest {
    private static RunningService service;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        service = new Setup().start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode ask(String body) {
        return service.post("/predict", body).json(200);
    }

    private static List<String> bars(int from, int to) {
        return Models.bars().subList(from + 1, to + 1);
    }

    @Test
    void barsAreForecastAsByThePipelineToTheBit() throws IOException {
        for (int[] part : new int[][]{{0, 3000}, {1000, 1400}, {2500, 2800}}) {
            List<String> lines = new ArrayList<>(bars(part[0], part[1]));
            JsonNode answer = ask(Questions.bars(lines));
            lines.addFirst(Models.bars().getFirst());
            JsonNode stage = Models.forecast(1, Files.write(folder.resolve("bars.csv"), lines));
            assertEquals(stage.path("volatility_norm").asDouble(), answer.path("prediction").asDouble());
            assertEquals(stage.path("volatility").asDouble(), answer.path("prediction_volatility").asDouble());
            assertEquals(stage.path("prediction_interval").path("lower_norm"), answer.path("interval").path("lower"));
            assertEquals(stage.path("prediction_interval").path("upper"),
                    answer.path("interval").path("upper_volatility"));
            for (String time : List.of("bar", "known_at", "horizon_end")) {
                assertEquals(stage.path(time), answer.path(time));
            }
            assertEquals(0, answer.path("missing_bars").asInt(-1));
        }
    }

    @Test
    void aHoleAmongBarsIsForecastAsByThePipelineAndCounted() throws IOException {
        List<String> lines = new ArrayList<>(bars(0, 1200));
        lines.subList(300, 305).clear();
        JsonNode answer = ask(Questions.bars(lines));
        assertEquals(5, answer.path("missing_bars").asInt());
        lines.addFirst(Models.bars().getFirst());
        assertEquals(Models.forecast(1, Files.write(folder.resolve("bars.csv"), lines)).path("volatility_norm"),
                answer.path("prediction"));
    }

    @Test
    void timesAreTextOrMilliseconds() {
        String texts = Questions.bars(bars(0, 400));
        String millis = texts;
        for (String line : bars(0, 400)) {
            String time = line.substring(0, 19).replace(' ', 'T') + "Z";
            millis = millis.replace("\"" + time + "\"",
                    Long.toString(java.time.Instant.parse(time).toEpochMilli()));
        }
        assertEquals(ask(texts), ask(millis));
        assertEquals(ask(texts), ask(texts.replaceAll("T(\\d\\d:\\d\\d:\\d\\d)Z", "T$1+00:00")));
    }

    @Test
    void featuresAreForecastAsByTheLibraryToTheBit() {
        Artefact artefact = Models.artefact(1);
        int width = artefact.features().size();
        Random random = new Random(3);
        double[][] columns = new double[width][200];
        for (int f = 0; f < width; f++) {
            double mean = artefact.features().get(f).mean();
            double deviation = artefact.features().get(f).deviation();
            for (int row = 0; row < 200; row++) {
                columns[f][row] = random.nextInt(9) == 0 ? Double.NaN : mean + 2 * deviation * random.nextGaussian();
            }
        }
        Examples rows = Examples.of(artefact.trees().features(), columns, new double[200]);
        List<String> bodies = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            double[] one = new double[width];
            for (int f = 0; f < width; f++) {
                one[f] = columns[f][row];
            }
            bodies.add(Questions.features(one));
            assertEquals(artefact.trees().forecast(one), artefact.trees().forecast(rows, new Range(row, row + 1))[0]);
        }
        JsonNode answers = ask("[" + String.join(",", bodies) + "]");
        try (NativeModel library = NativeModel.load(artefact.model(), "model")) {
            double[] expected = library.forecast(rows, new Range(0, 200));
            for (int row = 0; row < 200; row++) {
                assertEquals(expected[row], answers.path(row).path("prediction").asDouble(), "row " + row);
                assertEquals(expected[row], ask(bodies.get(row)).path("prediction").asDouble(), "row " + row);
            }
        }
    }

    @Test
    void aListIsAnsweredInItsOrderWhateverItsKinds() {
        String row = Questions.features(Questions.means());
        String shifted = Questions.features(Questions.shifted(2));
        String bars = Questions.bars(bars(0, 400));
        JsonNode answers = ask("[" + shifted + "," + bars + "," + row + "]");
        assertEquals(3, answers.size());
        assertEquals(ask(shifted), answers.path(0));
        assertEquals(ask(bars), answers.path(1));
        assertEquals(ask(row), answers.path(2));
        assertTrue(ask("[" + row + "]").isArray());
    }

    @Test
    void aPriceTurnsTheForecastIntoItsUnitsAndNoneIsAssumed() {
        String row = Questions.list(Questions.means());
        JsonNode priced = ask("{\"price\":64250.1,\"features\":" + row + "}");
        double prediction = priced.path("prediction").asDouble();
        assertEquals(prediction * 64250.1, priced.path("prediction_volatility").asDouble());
        assertEquals(priced.path("interval").path("upper").asDouble() * 64250.1,
                priced.path("interval").path("upper_volatility").asDouble());
        for (String body : List.of("{\"features\":" + row + "}", "{\"features\":" + row + ",\"price\":null}")) {
            JsonNode bare = ask(body);
            assertEquals(prediction, bare.path("prediction").asDouble());
            assertTrue(bare.path("prediction_volatility").isNull());
            assertTrue(bare.path("interval").path("lower_volatility").isNull());
        }
    }

    @Test
    void theIntervalIsTheOneOfTheModel() {
        ResidualInterval interval = Models.artefact(1).interval().orElseThrow();
        JsonNode answer = ask(Questions.features(Questions.means()));
        ResidualInterval.Ends ends = interval.about(answer.path("prediction").asDouble());
        assertEquals(0.8, answer.path("interval").path("level").asDouble());
        assertEquals(ends.lower(), answer.path("interval").path("lower").asDouble());
        assertEquals(ends.upper(), answer.path("interval").path("upper").asDouble());
    }

    @Test
    void anAnswerSaysWhenAndByWhichModel() {
        JsonNode answer = ask(Questions.features(Questions.means()));
        assertEquals("2026-02-26T12:50:30.500Z", answer.path("timestamp").asText());
        assertEquals("1", answer.path("model_version").asText());
        assertFalse(answer.has("bar"), "there are no bars here");
    }
}
