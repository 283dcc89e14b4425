package dev.tidemark.serving;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is not answered gets a status, a sentence, and the place in the body. */
class RefusedTest {
    private static final String JSON = "application/json";
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new Setup().start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"features\": ", "{'features': []}", "{\"features\": [1,]}", "{\"features\": [01]}",
            "/* */ {}",
            "{\"features\": [1.]}", "{\"features\": [.5]}", "{\"features\": [+1]}", "{\"features\": [0x10]}",
            "{\"features\" []}",
            "[{}", "}", "\"", "tru", "{\"a", "\\", "{\"\\q\": 1}", "<features/>"})
    void whatIsNoJsonIsMalformed(String body) {
        String sentence = service.post("/predict", body).problem(body.equals("[{}") ? 422 : 400);
        assertTrue(sentence.matches("the body is no JSON at line 1, column [0-9]+") || body.equals("[{}"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void numbersThatJsonDoesNotHaveAreExplained(String number) {
        String sentence = service.post("/predict", "{\"features\": [" + number + "]}").problem(400);
        assertTrue(sentence.endsWith(": JSON has neither NaN nor Infinity; null stands for a missing feature"),
                sentence);
    }

    @Test
    void anEmptyBodyIsMalformed() {
        assertEquals("the body is empty; expected JSON such as {\"features\": […], \"price\": 64250.1}",
                service.post("/predict", "").problem(400));
    }

    @Test
    void whatGoesOnBehindItsJsonIsMalformed() {
        String row = Questions.features(Questions.means());
        assertEquals("the body goes on behind its JSON; expected one value",
                service.post("/predict", row + " " + row).problem(400));
        assertEquals("the body is no JSON of a request for inference",
                service.post("/v2/models/" + Models.NAME + "/infer", Questions.tensor(Questions.means()) + "{}")
                        .problem(400));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"5||found '5'; expected an object with features or bars",
            "[]||the list is empty; expected at least one object with features or bars",
            "[{}]|/0|there are neither features nor bars; expected one of them",
            "{\"feature\": []}||'feature' means nothing here; expected features, price, bars; did you mean features?",
            "{\"features\": 5}|/features|features is '5'; expected a list of 36 numbers",
            "{\"bars\": {}}|/bars|bars is an object; expected a list of bars",
            "{\"bars\": []}|/bars|bars is empty; expected at least 289 bars",
            "{\"bars\": [5]}|/bars/0|found '5'; expected a bar, with time, open, high, low, close, volume",
            "{\"price\": 1, \"price\": 1}|/price|price is there twice",
            "{\"price\": -1}|/price|price is '-1'; expected a number above 0",
            "{\"price\": \"1\"}|/price|price is the text '1'; expected a number above 0",
            "{\"price\": 1e999}|/price|price is '1e999'; expected a number above 0"})
    void whatIsNotExpectedIsNamedWithItsPlace(String body, String pointer, String sentence) {
        Exchange exchange = service.post("/predict", body);
        assertEquals(sentence, exchange.problem(422));
        assertEquals(pointer == null ? "" : pointer, exchange.json().at("/errors/0/pointer").asText("none"));
        assertEquals(sentence, exchange.json().at("/errors/0/detail").asText());
    }

    @Test
    void theFirstFeatureThatIsMissingIsNamed() {
        double[] means = Questions.means();
        List<String> names = Models.artefact(1).trees().features();
        assertEquals("features has 3 values; expected 36, the first that is missing being " + names.get(3)
                + " (feature_names of GET /model/info has their order)",
                service.post("/predict", Questions.features(means[0], means[1], means[2])).problem(422));
        String more = Questions.features(means).replace("]", ",1,{},[[2]]]");
        assertTrue(service.post("/predict", more).problem(422).startsWith("features has 39 values; expected 36"));
    }

    @Test
    void aFeatureThatIsNoNumberIsNamed() {
        String name = Models.artefact(1).trees().features().get(1);
        String good = Questions.features(Questions.means());
        for (String wrong : List.of("\"1\"", "true", "1e999", "[1]", "{}")) {
            String body = good.replaceFirst(",[^,]+,", "," + wrong + ",");
            Exchange exchange = service.post("/predict", "[" + good + "," + body + "]");
            assertTrue(exchange.problem(422).startsWith("feature 2, " + name + ", is "), exchange.body());
            assertEquals("/1/features/1", exchange.json().at("/errors/0/pointer").asText());
        }
    }

    @Test
    void barsThatAreNotAsInTrainingAreNamed() {
        String bar = Questions.bar(Models.bars().get(1));
        assertRefused(bar.replace("\"open\"", "\"opening\""), "/bars/0",
                "'opening' means nothing here; expected time,");
        assertRefused(bar.replaceFirst(",\"volume\":[^}]+", ""), "/bars/0", "the bar has no volume; expected ");
        assertRefused(bar.replaceFirst("Z\"", "\""), "/bars/0/time", "time is the text ");
        assertRefused(bar.replaceFirst("\"time\":\"[^\"]+\"", "\"time\":1704067200"), "/bars/0/time",
                "time is '1704067200', which would be seconds; expected a text such as");
        assertRefused(bar.replaceFirst("\"open\":[^,]+", "\"open\":\"1\""), "/bars/0/open",
                "open is the text '1'; expected a finite number");
        assertRefused(bar.replace("\"open\"", "\"close\""), "/bars/0/close", "close is there twice");
        assertRefused(bar + "," + bar, "/bars/1/time",
                "the time is 0 s after that of the bar before; expected bars of 1h");
        assertRefused(bar, "/bars", "1 bar has a close; the features need at least 289");
    }

    private static void assertRefused(String bars, String pointer, String beginning) {
        Exchange exchange = service.post("/predict", "{\"bars\":[" + bars + "]}");
        assertTrue(exchange.problem(422).startsWith(beginning), exchange.body());
        assertEquals(pointer, exchange.json().at("/errors/0/pointer").asText("none"), exchange.body());
    }

    @Test
    void aLastBarWithoutACloseForecastsNothing() {
        String bars = Questions.bars(Models.bars().subList(1, 400));
        int close = bars.lastIndexOf("\"close\":");
        String body = bars.substring(0, close) + "\"close\":null" + bars.substring(bars.indexOf(',', close));
        assertEquals("the last bar has no close, so that nothing can be forecast from it",
                service.post("/predict", body).problem(422));
        assertTrue(service.post("/predict", bars.substring(0, bars.length() - 1) + ",\"price\":1}").problem(422)
                .startsWith("there is a price beside bars"));
    }

    @Test
    void aPathThatIsNotThereIsSaidToBe() {
        for (String path : List.of("/nothing", "/predict/", "/predict/x", "/v2/models", "/%2e%2e/etc/passwd",
                "/Predict")) {
            assertTrue(service.get(path).problem(404).startsWith("there is nothing at this path"), path);
        }
    }

    @Test
    void aMethodThatAPathDoesNotTakeIsRefusedWithThoseThatItDoes() {
        Exchange get = service.get("/predict");
        assertEquals("this path takes POST", get.problem(405));
        assertEquals("POST", get.header("Allow"));
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW")) {
            Exchange other = service.send(HttpRequest.newBuilder(service.uri("/health")).method(method,
                    BodyPublishers.ofString("{}")));
            assertEquals("this path takes GET", other.problem(405), method);
            assertEquals("GET, HEAD", other.header("Allow"), method);
        }
    }

    @Test
    void aBodyThatIsNoJsonByItsTypeIsRefused() {
        byte[] good = Questions.features(Questions.means()).getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/jsonx",
                "application",
                "application/json; charset=utf-16", "application/json;charset=\"iso-8859-1\"", ";", "*/*")) {
            Exchange refused = service.post("/predict", good, type);
            assertFalse(refused.problem(415).isEmpty(), type);
            assertEquals(type.contains("charset") ? "" : JSON, refused.header("Accept"), type);
        }
        for (String type : List.of(JSON, "Application/JSON", "application/json; charset=UTF-8",
                "application/json ;charset=\"utf-8\"")) {
            assertEquals(200, service.post("/predict", good, type).status(), type);
        }
        Exchange none = service.send(HttpRequest.newBuilder(service.uri("/predict"))
                .POST(BodyPublishers.ofByteArray(good)));
        assertEquals("the body has no type; expected 'Content-Type: application/json'", none.problem(415));
    }

    @Test
    void aBodyThatIsPackedIsRefused() {
        for (String packing : List.of("gzip", "deflate", "br", "nonsense")) {
            Exchange packed = service.send(HttpRequest.newBuilder(service.uri("/predict")).header("Content-Type", JSON)
                    .header("Content-Encoding", packing)
                    .POST(BodyPublishers.ofString(Questions.features(Questions.means()))));
            assertEquals("the body is packed; expected it as it is, without Content-Encoding", packed.problem(415));
        }
    }

    @Test
    void whatAClientSentIsShownShortAndPlain() {
        JsonNode json = service.post("/predict", "{\"\\u0007" + "x".repeat(80) + "\": 1}").json(422);
        assertEquals("'?" + "x".repeat(39) + "…' means nothing here; expected features, price, bars",
                json.path("detail").asText());
    }
}
