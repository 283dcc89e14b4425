package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What can be known of the rules in {@code deploy/prometheus} without Prometheus; {@code .ci/watch} runs their cases. */
class AlertRulesTest {
    private static final Path FOLDER = Path.of("deploy/prometheus");
    private static final Set<String> REQUIRED = Set.of("ServiceDown", "ServiceMissing", "PredictionLatencyHigh",
            "ErrorShareHigh", "NoTraffic", "NoModel", "ModelStale", "ModelDoesNotLoad", "DriftRatioHigh",
            "DriftWindowHigh", "FeatureDrift");

    @Test
    void everyAlertHasCasesInWhichItFiresAndInWhichItDoesNot() throws IOException {
        Set<String> firing = new TreeSet<>();
        Set<String> quiet = new TreeSet<>();
        for (JsonNode test : yaml("alerts_test.yml").path("tests")) {
            for (JsonNode check : test.path("alert_rule_test")) {
                String alert = check.path("alertname").asText();
                assertTrue(test.path("name").asText().startsWith(alert + ": "), test.path("name").asText());
                assertTrue(check.path("exp_alerts").isArray(), alert);
                (check.path("exp_alerts").isEmpty() ? quiet : firing).add(alert);
            }
        }
        assertEquals(names(), firing);
        assertEquals(names(), quiet);
    }

    @Test
    void theAlertsAreThere() throws IOException {
        assertEquals(new TreeSet<>(REQUIRED), names());
    }

    @Test
    void everyCaseHasANameOfItsOwn() throws IOException {
        List<String> names = new ArrayList<>();
        yaml("alerts_test.yml").path("tests").forEach(test -> names.add(test.path("name").asText()));
        assertFalse(names.isEmpty());
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    @Test
    void everyAlertSaysHowGraveItIsAndWhatToDo() throws IOException {
        for (JsonNode rule : rules()) {
            String name = rule.path("alert").asText();
            assertTrue(Set.of("critical", "warning", "info").contains(rule.path("labels").path("severity").asText()),
                    name);
            assertTrue(rule.path("for").asText().matches("[1-9][0-9]*m"), name);
            JsonNode annotations = rule.path("annotations");
            assertFalse(annotations.path("summary").asText().isBlank(), name);
            assertTrue(annotations.path("description").asText().endsWith("."), name);
        }
    }

    @Test
    void everyAlertNamesAPartOfTheDocumentationThatIsThere() throws IOException {
        for (JsonNode rule : rules()) {
            String name = rule.path("alert").asText();
            String[] place = rule.path("annotations").path("runbook").asText().split("#", 2);
            assertEquals(name.toLowerCase(Locale.ROOT), place[1]);
            assertTrue(Files.readAllLines(Path.of(place[0])).stream().anyMatch(line -> line.matches("#+ " + name)),
                    name);
        }
    }

    @Test
    void rulesAskForWhatTheServiceHas() throws IOException {
        MetricCatalogue catalogue = new MetricCatalogue();
        for (JsonNode rule : rules()) {
            assertEquals(Set.of(), catalogue.objections(rule.path("expr").asText()), rule.path("alert").asText());
        }
    }

    @Test
    void whatTheServiceDoesNotHaveIsSeen() throws IOException {
        MetricCatalogue catalogue = new MetricCatalogue();
        assertEquals(Set.of("no series http_request_total"),
                catalogue.objections("rate(http_request_total{job=\"tidemark\"}[5m])"));
        assertEquals(Set.of("http_requests_total has no label code"),
                catalogue.objections("sum by (status) (http_requests_total{code=~\"5..\",job=\"x\"})"));
        assertEquals(Set.of("nothing has a label code"), catalogue.objections("sum by (code) (http_requests_total)"));
        assertEquals(Set.of("it asks for no series"), catalogue.objections("vector(1)"));
    }

    @Test
    void theFileForNativeHistogramsDiffersInThemAlone() throws IOException {
        assertEquals(configuration("prometheus.yml").toList(),
                configuration("prometheus-native.yml").filter(line -> !line.endsWith("_histograms: true")).toList());
        assertEquals(2, configuration("prometheus-native.yml").count() - configuration("prometheus.yml").count());
    }

    @Test
    void casesNameSeriesThatTheServiceHas() throws IOException {
        MetricCatalogue catalogue = new MetricCatalogue();
        Matcher series = Pattern.compile("(?m)^ +- series: '(.+)'$")
                .matcher(Files.readString(FOLDER.resolve("alerts_test.yml")));
        int count = 0;
        while (series.find()) {
            assertEquals(Set.of(), catalogue.objections(series.group(1)), series.group(1));
            count++;
        }
        assertTrue(count > 0);
    }

    private static Stream<String> configuration(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream().filter(line -> !line.startsWith("#"));
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        rules().forEach(rule -> names.add(rule.path("alert").asText()));
        return names;
    }

    private static List<JsonNode> rules() throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        yaml("alerts.yml").path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    private static JsonNode yaml(String file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new ObjectMapper().valueToTree(
                new Yaml(new SafeConstructor(options)).load(Files.readString(FOLDER.resolve(file))));
    }
}
