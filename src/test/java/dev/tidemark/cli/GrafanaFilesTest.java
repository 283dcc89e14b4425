package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What can be known of {@code deploy/grafana} without Grafana; {@code .ci/watch} puts each query to Prometheus. */
class GrafanaFilesTest {
    private static final Path FOLDER = Path.of("deploy/grafana");
    private static final Path PROVISIONING = FOLDER.resolve("provisioning");

    @Test
    void theDashboardShowsWhatIsAskedOfIt() throws IOException {
        Map<String, String> queries = new HashMap<>();
        panels().forEach((id, panel) -> queries.put(panel.path("title").asText(), panel.path("targets").toString()));
        Map<String, String> asked = Map.of("Request rate", "http_requests_total", "P95 latency of predictions",
                "prediction_latency_seconds_bucket", "P95 latency, native histogram", "prediction_latency_seconds{",
                "Drift ratio", "data_drift_ratio", "Predictions", "model_prediction_value", "Status distribution",
                "sum by (status)", "Out-of-distribution features", "feature_ood_total", "Model version",
                "tidemark_model_info", "JVM memory", "jvm_memory_used_bytes", "Rejected requests",
                "tidemark_requests_rejected_total");
        asked.forEach(
                (title, metric) -> assertTrue(queries.getOrDefault(title, "").contains(metric), title));
        assertTrue(queries.getOrDefault("Drift ratio", "").contains("tidemark_drift_ratio_threshold"));
        assertTrue(queries.getOrDefault("Feature drift: PSI", "").contains("tidemark_feature_drift_threshold"));
    }

    @Test
    void everyPanelSaysWhatItShowsAndInWhatUnit() throws IOException {
        panels().forEach((id, panel) -> {
            String title = panel.path("title").asText();
            assertFalse(title.isBlank(), id);
            assertTrue(panel.path("description").asText().endsWith("."), title);
            assertFalse(panel.path("fieldConfig").path("defaults").path("unit").asText().isBlank(), title);
            assertFalse(panel.path("targets").isEmpty(), title);
            for (JsonNode target : panel.path("targets")) {
                assertFalse(target.path("legendFormat").asText().isBlank(), title);
            }
        });
    }

    @Test
    void panelsDoNotCoverEachOther() throws IOException {
        Set<String> cells = new HashSet<>();
        for (JsonNode panel : dashboard().path("panels")) {
            JsonNode place = panel.path("gridPos");
            assertTrue(place.path("x").asInt() + place.path("w").asInt() <= 24, panel.path("title").asText());
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    assertTrue(cells.add((place.path("x").asInt() + x) + ":" + (place.path("y").asInt() + y)),
                            panel.path("title").asText());
                }
            }
        }
    }

    @Test
    void panelsAskForWhatTheServiceHas() throws IOException {
        MetricCatalogue catalogue = new MetricCatalogue();
        panels().forEach((id, panel) -> panel.path("targets").forEach(
                target -> assertEquals(Set.of(), catalogue.objections(target.path("expr").asText()),
                        panel.path("title").asText())));
        for (JsonNode note : dashboard().path("annotations").path("list")) {
            assertEquals(Set.of(), catalogue.objections(note.path("expr").asText()), note.path("name").asText());
        }
    }

    @Test
    void rulesAskForWhatTheServiceHasAndBelongToAPanel() throws IOException {
        MetricCatalogue catalogue = new MetricCatalogue();
        Map<String, JsonNode> panels = panels();
        Set<String> titles = new TreeSet<>();
        for (JsonNode rule : yaml("alerting/rules.yml").path("groups").path(0).path("rules")) {
            titles.add(rule.path("title").asText());
            assertEquals(dashboard().path("uid"), rule.path("dashboardUid"));
            assertTrue(panels.containsKey(rule.path("panelId").asText()), rule.path("title").asText());
            Set<String> queries = new HashSet<>();
            for (JsonNode part : rule.path("data")) {
                queries.add(part.path("refId").asText());
                assertEquals(part.path("refId"), part.path("model").path("refId"));
                if ("prometheus".equals(part.path("datasourceUid").asText())) {
                    assertEquals(Set.of(), catalogue.objections(part.path("model").path("expr").asText()));
                } else {
                    assertEquals("__expr__", part.path("datasourceUid").asText());
                }
            }
            assertTrue(queries.contains(rule.path("condition").asText()));
        }
        assertEquals(Set.of("PredictionLatencyHigh", "DriftRatioHigh"), titles);
    }

    @Test
    void rulesOfTheSameNameBeginAtTheSameValue() throws IOException {
        String prometheus = Files.readString(Path.of("deploy/prometheus/alerts.yml"));
        JsonNode rules = yaml("alerting/rules.yml").path("groups").path(0).path("rules");
        JsonNode latency = rules.path(0).path("data").path(1).path("model").path("conditions").path(0)
                .path("evaluator");
        assertEquals("gt", latency.path("type").asText());
        assertTrue(prometheus.contains(rules.path(0).path("data").path(0).path("model").path("expr").asText() + " > "
                + latency.path("params").path(0).asText() + "\n"));
        assertEquals("$A > $B", rules.path(1).path("data").path(2).path("model").path("expression").asText());
    }

    @Test
    void everyAlertOfGrafanasGoesToAlertmanager() throws IOException {
        JsonNode contacts = yaml("alerting/contact-points.yml");
        JsonNode point = contacts.path("contactPoints").path(0);
        assertEquals("prometheus-alertmanager", point.path("receivers").path(0).path("type").asText());
        assertEquals("${ALERTMANAGER_URL}", point.path("receivers").path(0).path("settings").path("url").asText());
        assertEquals(point.path("name"), contacts.path("policies").path(0).path("receiver"));
    }

    @Test
    void addressesComeFromTheEnvironmentThatComposeGives() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (String file : Set.of("datasources/prometheus.yml", "alerting/contact-points.yml")) {
            Matcher matcher = Pattern.compile("\\$\\{([A-Z_]+)}").matcher(Files.readString(PROVISIONING.resolve(file)));
            while (matcher.find()) {
                wanted.add(matcher.group(1));
            }
        }
        JsonNode given = new ObjectMapper().<JsonNode>valueToTree(load(Path.of("deploy/compose.yaml"))).path("services")
                .path("grafana").path("environment");
        assertEquals(wanted, given.propertyStream().map(Map.Entry::getKey).filter(name -> name.endsWith("_URL"))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theDashboardIsReadFromWhereItIsMounted() throws IOException {
        String path = yaml("dashboards/tidemark.yml").path("providers").path(0).path("options").path("path").asText();
        assertTrue(Files.readString(Path.of("deploy/compose.yaml")).contains("./grafana/dashboards:" + path + ":ro"));
        assertEquals("prometheus", yaml("datasources/prometheus.yml").path("datasources").path(0).path("uid").asText());
    }

    private static Map<String, JsonNode> panels() throws IOException {
        Map<String, JsonNode> panels = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode panel : dashboard().path("panels")) {
            assertTrue(ids.add(panel.path("id").asText()), "two panels have the number " + panel.path("id"));
            if (!"row".equals(panel.path("type").asText())) {
                panels.put(panel.path("id").asText(), panel);
            }
        }
        assertFalse(panels.isEmpty());
        return panels;
    }

    private static JsonNode dashboard() throws IOException {
        return new ObjectMapper().readTree(FOLDER.resolve("dashboards/tidemark.json").toFile());
    }

    private static JsonNode yaml(String file) throws IOException {
        return new ObjectMapper().valueToTree(load(PROVISIONING.resolve(file)));
    }

    private static Object load(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }
}
