package dev.tidemark.serving;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The shapes of the Open Inference Protocol, version 2. */
class InferenceProtocolTest {
    private static final String MODEL = "/v2/models/" + Models.NAME;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new Setup().start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode infer(String body) {
        return service.post(MODEL + "/infer", body).json(200);
    }

    private static String two() {
        return Questions.list(Questions.means()) + "," + Questions.list(Questions.shifted(4));
    }

    @Test
    void theServerAndTheModelDescribeThemselves() {
        assertEquals("{\"name\":\"tidemark\",\"version\":\"0.0.0\",\"extensions\":[]}",
                service.get("/v2").json(200).toString());
        assertTrue(service.get("/v2/health/live").json(200).path("live").asBoolean());
        assertTrue(service.get("/v2/health/ready").json(200).path("ready").asBoolean());
        for (String path : List.of(MODEL, MODEL + "/versions/1")) {
            JsonNode model = service.get(path).json(200);
            assertEquals("[\"1\"]", model.path("versions").toString());
            assertEquals("[{\"name\":\"features\",\"datatype\":\"FP64\",\"shape\":[-1,36]}]",
                    model.path("inputs").toString());
            assertEquals(List.of("prediction", "lower", "upper", "drift_ratio"),
                    model.path("outputs").findValuesAsText("name"));
            assertTrue(service.get(path + "/ready").json(200).path("ready").asBoolean());
        }
    }

    @Test
    void rowsAreForecastAsByPredictFlatOrNested() {
        JsonNode rows = service.post("/predict", "[" + Questions.features(Questions.means()) + ","
                + Questions.features(Questions.shifted(4)) + "]").json(200);
        JsonNode nested = infer(Questions.tensor("features", 2, 36, "[" + two() + "]"));
        assertEquals(nested, infer(Questions.tensor("features", 2, 36, "[" + two().replaceAll("[\\[\\]]", "") + "]")));
        assertEquals(Models.NAME, nested.path("model_name").asText());
        assertEquals("1", nested.path("model_version").asText());
        List<String> members = List.of("/prediction", "/interval/lower", "/interval/upper", "/drift_ratio");
        for (int output = 0; output < members.size(); output++) {
            JsonNode tensor = nested.path("outputs").path(output);
            assertEquals("[2]", tensor.path("shape").toString());
            assertEquals("FP64", tensor.path("datatype").asText());
            for (int row = 0; row < 2; row++) {
                assertEquals(rows.path(row).at(members.get(output)), tensor.path("data").path(row));
            }
        }
    }

    @Test
    void oneRowMayHaveAShapeOfItsOwnAndMissingFeatures() {
        String row = Questions.list(Questions.nulls());
        JsonNode answer = infer(
                "{\"inputs\":[{\"name\":\"features\",\"shape\":[36],\"datatype\":\"FP32\",\"data\":" + row
                        + "}]}");
        assertEquals(service.post("/predict", Questions.features(Questions.nulls())).json(200).path("prediction"),
                answer.at("/outputs/0/data/0"));
    }

    @Test
    void theIdComesBackAndOnlyTheOutputsThatWereAskedFor() {
        ObjectNode request = (ObjectNode) Exchange.parse(Questions.tensor(Questions.means()));
        request.put("id", "é-7").putArray("outputs").addObject().put("name", "drift_ratio");
        request.withArray("outputs").addObject().put("name", "prediction");
        JsonNode answer = infer(request.toString());
        assertEquals("é-7", answer.path("id").asText());
        assertEquals(List.of("drift_ratio", "prediction"), answer.path("outputs").findValuesAsText("name"));
        assertEquals(answer, service.post(MODEL + "/versions/1/infer", request.toString()).json(200));
    }

    @Test
    void anotherNameOrVersionIsNotThere() {
        String body = Questions.tensor(Questions.means());
        for (String path : List.of("/v2/models/other", MODEL + "/versions/2")) {
            service.get(path).problem(404);
            service.get(path + "/ready").problem(404);
            String sentence = service.post(path + "/infer", body).problem(404);
            assertEquals(path.endsWith("other")
                    ? "there is no model of this name; the one in service is tidemark-volatility"
                    : "this version of tidemark-volatility is not in service; 1 is", sentence);
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        String row = Questions.list(Questions.means());
        assertRefused("{}", "/inputs", "inputs is missing; expected a list of one tensor, features");
        assertRefused(Questions.tensor("x", 1, 36, row), "/inputs/0/name", "the name is \"x\"; expected features");
        assertRefused(Questions.tensor("features", 2, 36, row), "/inputs/0/data",
                "data has 36 numbers; expected 2 times 36");
        assertRefused(Questions.tensor("features", 36, 1, row), "/inputs/0/shape",
                "the shape is [36,1]; expected [rows, 36]");
        assertRefused(Questions.tensor(Questions.means()).replace("FP64", "BYTES"), "/inputs/0/datatype",
                "the datatype is \"BYTES\"; expected FP64, or another of numbers");
        assertRefused(Questions.tensor("features", 1, 36, row.replaceFirst(",[^,]+", ",1e999")), "/inputs/0/data",
                "number 2 is ");
        for (String rows : List.of("4611686018427387904", "4611686018427387905", "18446744073709551617", "0", "-1",
                "1.0")) {
            String body = Questions.tensor(Questions.means()).replace("[1,36]", "[" + rows + ",36]");
            assertRefused(body, "/inputs/0/shape", "the shape is ");
        }
        String good = Questions.tensor(Questions.means());
        assertRefused(good.replaceFirst("\\{", "{\"outputs\":[{\"name\":\"x\"}],"), "/outputs/0/name",
                "the name is \"x\"");
        assertRefused(good.replaceFirst("\\{", "{\"outputs\":5,"), "/outputs", "outputs is 5");
        assertRefused(good.replaceFirst("\\{", "{\"id\":5,"), "/id", "the id is 5; expected a text");
    }

    /** Else a number too few in one row and one too many in the next would move features from row to row. */
    @Test
    void nestedRowsHaveOneLength() {
        String ragged = "[" + two().replaceFirst("\\],\\[", ",").replaceFirst(",([^,]+)$", "],[$1") + "]";
        assertRefused(Questions.tensor("features", 2, 36, ragged), "/inputs/0/data", "row 1 has ");
    }

    private static void assertRefused(String body, String pointer, String beginning) {
        Exchange exchange = service.post(MODEL + "/infer", body);
        assertTrue(exchange.problem(422).startsWith(beginning), exchange.body());
        assertEquals(pointer, exchange.json().at("/errors/0/pointer").asText(), exchange.body());
    }
}
