package dev.tidemark.serving;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.base.DataFault;
import dev.tidemark.serving.model.ModelSource;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Champions follow each other while clients ask. */
class ModelSwapTest {
    private static final int CHAMPIONS = 10;
    private static final String STALE = "tidemark_model_stale";
    private static final String FAILURES = "tidemark_model_load_failures_total";

    @Test
    void noRequestFailsAndEachForecastIsOfTheModelThatItNames() throws Exception {
        Map<String, Double> expected = new TreeMap<>();
        for (int number = 1; number <= CHAMPIONS; number++) {
            expected.put("" + number, Models.artefact(number).trees().forecast(Questions.means()));
        }
        assertEquals(CHAMPIONS, new HashSet<>(expected.values()).size(), "each forecasts something else");
        SwitchedSource source = SwitchedSource.of(1);
        AtomicBoolean isOver = new AtomicBoolean();
        Set<String> seen = new HashSet<>();
        try (RunningService service = new Setup().source(source).reload(10).start();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<JsonNode>> client = () -> {
                List<JsonNode> answers = new ArrayList<>();
                while (!isOver.get()) {
                    answers.add(service.post("/predict", Questions.features(Questions.means())).json(200));
                }
                return answers;
            };
            List<Future<List<JsonNode>>> asking = List.of(clients.submit(client), clients.submit(client),
                    clients.submit(client));
            for (int number = 2; number <= CHAMPIONS; number++) {
                source.to(number);
                String version = "" + number;
                RunningService
                        .await(() -> service.get("/ready").json(200).path("model_version").asText().equals(version));
            }
            isOver.set(true);
            for (Future<List<JsonNode>> answers : asking) {
                for (JsonNode answer : answers.get()) {
                    String version = answer.path("model_version").asText();
                    seen.add(version);
                    assertEquals(expected.get(version), answer.path("prediction").asDouble(), version);
                }
            }
            assertEquals(0, service.metric(FAILURES));
            assertEquals(CHAMPIONS, service.told().size(), service.told().toString());
        }
        assertTrue(seen.size() > 2, "models that were asked: " + seen);
        assertTrue(source.isClosed());
    }

    private static ModelSource.Candidate damaged(RuntimeException why) {
        return new ModelSource.Candidate(Models.NAME, "2", "damaged", () -> {
            throw why;
        });
    }

    @Test
    void aDamagedModelLeavesTheOldOneInServiceAndIsToldOfOnce() {
        SwitchedSource source = SwitchedSource.of(1);
        try (RunningService service = new Setup().source(source).reload(10).start()) {
            assertEquals(0, service.metric(STALE));
            source.to(() -> damaged(new DataFault("/models/2: is damaged")));
            RunningService.await(() -> service.metric(FAILURES) > 2);
            assertEquals(1, service.metric(STALE));
            JsonNode ready = service.get("/ready").json(200);
            assertEquals("1", ready.path("model_version").asText());
            assertTrue(ready.path("stale").asBoolean());
            assertFalse(ready.toString().contains("/models/2"), "anybody may ask this");
            assertEquals("/models/2: is damaged", service.get("/model/info").json(200).path("trouble").asText());
            assertEquals("1", service.post("/predict", Questions.features(Questions.means())).json(200)
                    .path("model_version").asText());
            assertEquals(1, service.told().stream()
                    .filter("/models/2: is damaged; version 1 stays in service"::equals).count());
            source.to(3);
            RunningService.await(() -> service.get("/ready").json(200).path("model_version").asText().equals("3"));
            RunningService.await(() -> service.metric(STALE) == 0);
            assertFalse(service.get("/model/info").json(200).has("trouble"));
        }
    }

    @Test
    void aModelThatBreaksWhateverReadsItIsNotTheEndOfLooking() {
        SwitchedSource source = SwitchedSource.of(1);
        try (RunningService service = new Setup().source(source).reload(10).start()) {
            source.to(() -> damaged(new IllegalStateException("unforeseen")));
            RunningService.await(() -> service.metric(FAILURES) > 1);
            assertEquals(1, service.metric(STALE));
            source.to(2);
            RunningService.await(() -> service.get("/ready").json(200).path("model_version").asText().equals("2"));
        }
    }

    @Test
    void aServiceThatIsPatientWaitsForItsFirstModel() {
        SwitchedSource source = SwitchedSource.empty();
        try (RunningService service = new Setup().source(source).patient().reload(10).start()) {
            assertEquals(200, service.get("/health").status());
            for (String path : List.of("/ready", "/model/info", "/v2/health/ready", "/v2/models/" + Models.NAME)) {
                Exchange exchange = service.get(path);
                assertEquals("there is no model in service yet", exchange.problem(503));
                assertEquals("5", exchange.header("Retry-After"));
            }
            service.post("/predict", Questions.features(1)).problem(503);
            service.post("/v2/models/" + Models.NAME + "/infer", Questions.tensor(1)).problem(503);
            assertEquals(200, service.get("/docs").status());
            assertEquals(200, service.get("/openapi").status());
            assertEquals(0, service.metric("tidemark_model_loaded"));
            source.to(1);
            RunningService.await(() -> service.get("/ready").status() == 200);
            assertEquals(1, service.metric("tidemark_model_loaded"));
            assertEquals("there is no champion; waiting for a model", service.told().getFirst());
        }
    }
}
