package dev.tidemark.serving;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The service does what its description promises, and the description promises all that it does. */
class ContractTest {
    private static RunningService service;
    private static Contract contract;

    @BeforeAll
    static void start() {
        service = new Setup().start();
        contract = new Contract(service.get("/openapi").json(200));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String filled(String template) {
        return template.replace("{name}", Models.NAME).replace("{version}", "1");
    }

    @Test
    void whatIsServedAndWhatIsPromisedAreTheSame() {
        List<String> served = new ArrayList<>();
        service.get("/").json(200).path("endpoints").forEach(each -> served.add(each.asText()));
        assertEquals(new HashSet<>(contract.operations()), new HashSet<>(served));
        assertEquals(new HashSet<>(served).size(), served.size(), "none is named twice");
    }

    @Test
    void everyPlaceAnswersAsPromised() {
        int asked = 0;
        for (String operation : contract.operations()) {
            String[] words = operation.split(" ", 2);
            String path = filled(words[1]);
            Exchange exchange = words[0].equals("GET")
                    ? service.get(path)
                    : service.post(path, path.equals("/predict")
                            ? Questions.features(Questions.means())
                            : Questions.tensor(Questions.means()));
            assertEquals(200, exchange.status(), operation + exchange.body());
            contract.check(exchange);
            asked++;
        }
        assertTrue(asked > 15, "operations: " + asked);
    }

    @Test
    void everyPlaceOfAGetAnswersAHeadWithoutABody() {
        for (String operation : contract.operations()) {
            String path = filled(operation.substring(operation.indexOf(' ') + 1));
            Exchange head = service.send(HttpRequest.newBuilder(service.uri(path)).method("HEAD",
                    HttpRequest.BodyPublishers.noBody()));
            assertEquals(operation.startsWith("GET") ? 200 : 405, head.status(), operation);
            assertEquals("", head.body(), operation);
        }
    }

    @Test
    void requestsThatAreAnsweredFitTheirSchema() {
        String row = Questions.features(Questions.means());
        String bars = Questions.bars(Models.bars().subList(1, 400));
        for (String body : List.of(row, "[" + row + "]", bars, "[" + bars + "," + row + "]",
                Questions.features(Questions.nulls()))) {
            assertEquals(Set.of(), contract.request("POST", "/predict", Exchange.parse(body)));
        }
        assertEquals(Set.of(), contract.request("POST", filled("/v2/models/{name}/infer"),
                Exchange.parse(Questions.tensor(Questions.means()))));
        assertFalse(contract.request("POST", "/predict", Exchange.parse("{\"features\":[1]}")).isEmpty(),
                "the number of features is in the description");
    }

    @Test
    void theDescriptionIsWholeAndOfThisVersion() {
        JsonNode document = service.get("/openapi").json(200);
        assertEquals("3.1.0", document.path("openapi").asText());
        assertEquals("0.0.0", document.path("info").path("version").asText());
        Set<String> names = new HashSet<>();
        for (String operation : contract.operations()) {
            String[] words = operation.split(" ", 2);
            JsonNode found = contract.operation(words[0], filled(words[1])).orElseThrow();
            assertTrue(names.add(found.path("operationId").asText()), operation);
            assertFalse(found.path("summary").asText().isEmpty(), operation);
        }
        for (String name : document.findValuesAsText("$ref")) {
            assertFalse(document.at(name.substring(1)).isMissingNode(), name);
        }
    }

    @Test
    void everySchemaIsOne() {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        service.get("/openapi").json(200).at("/components/schemas").properties().forEach(schema -> assertEquals(
                Set.of(), meta.validate(schema.getValue().toString(), InputFormat.JSON), schema.getKey()));
    }

    @Test
    void thePageOfTheDescriptionNeedsNobodyElse() {
        Exchange page = service.get("/docs");
        assertEquals("text/html; charset=utf-8", page.header("Content-Type"));
        assertFalse(page.body().contains("<script") || page.body().contains(" src=") || page.body().contains("@import"),
                "a page without a network");
        for (String operation : contract.operations()) {
            assertTrue(page.body().contains(operation), operation);
        }
    }
}
