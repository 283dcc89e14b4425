package dev.tidemark.serving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code GET /metrics}: what rules and dashboards ask for is there, under its name. */
class MetricsTest {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new Setup().start();
        service.post("/predict", Questions.features(Questions.shifted(4)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<String> promised() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MetricsTest.class.getResourceAsStream("metrics.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }

    @Test
    void everyMetricThatIsPromisedIsThereWithItsKindAndLabels() throws IOException {
        for (int i = 0; i < 100; i++) {
            service.post("/predict", Questions.features(Questions.shifted(0)));
        }
        RunningService.await(() -> service.get("/metrics").body().contains("tidemark_feature_drift_distance{"));
        String text = service.get("/metrics").body();
        for (String line : promised()) {
            String[] words = line.split(" ");
            String kind = words[1].equals("info") ? "gauge" : words[1];
            assertTrue(text.contains("# TYPE " + words[0] + " " + kind + "\n"), line);
            String sample = words[0] + (kind.equals("histogram") || kind.equals("summary") ? "_count" : "");
            String found = text.lines().filter(each -> each.matches(sample + "[{ ].*")).findFirst().orElse("");
            Set<String> labels = found.contains("{")
                    ? Set.of(
                            found.substring(found.indexOf('{') + 1, found.lastIndexOf('}')).replaceAll("\"[^\"]*\"", "")
                                    .replace("=", "").split(","))
                    : Set.of();
            assertEquals(new TreeSet<>(List.of(words).subList(2, words.length)), new TreeSet<>(labels), line);
        }
        assertEquals(1, text.lines().filter(line -> line.startsWith("tidemark_drift_window_rows ")).count());
    }

    @Test
    void bucketsAreAsPromised() {
        String buckets = service.get("/metrics").body().lines()
                .filter(line -> line.startsWith("prediction_latency_seconds_bucket"))
                .map(line -> line.replaceAll(".*le=\"([^\"]*)\".*", "$1")).collect(Collectors.joining(" "));
        assertEquals("1.0E-4 2.5E-4 5.0E-4 0.001 0.0025 0.005 0.01 0.025 0.05 0.1 0.25 0.5 1.0 2.5 +Inf", buckets);
    }

    @Test
    void theFormatIsTheOneThatIsAskedFor() throws Exception {
        assertTrue(service.get("/metrics").header("Content-Type").startsWith("text/plain; version=0.0.4"));
        Exchange open = service.send(HttpRequest.newBuilder(service.uri("/metrics")).header("Accept",
                "application/openmetrics-text; version=1.0.0"));
        assertTrue(open.header("Content-Type").startsWith("application/openmetrics-text"));
        assertTrue(open.body().endsWith("# EOF\n"));
        var binary = RunningService.CLIENT.send(HttpRequest.newBuilder(service.uri("/metrics")).header("Accept",
                "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited").build(),
                BodyHandlers.ofByteArray());
        assertTrue(
                binary.headers().firstValue("Content-Type").orElse("").startsWith("application/vnd.google.protobuf"));
        var families = new java.io.ByteArrayInputStream(binary.body());
        boolean isNative = false;
        while (families.available() > 0) {
            var family = io.prometheus.metrics.expositionformats.generated.Metrics.MetricFamily
                    .parseDelimitedFrom(families);
            isNative |= family.getName().equals("prediction_latency_seconds")
                    && family.getMetric(0).getHistogram().getPositiveSpanCount() > 0;
        }
        assertTrue(isNative, "a native histogram");
    }

    @Test
    void requestsAreCountedByTemplateAndStatus() {
        String series = "http_requests_total{endpoint=\"/predict\",method=\"POST\",status=\"422\"}";
        double before = service.metric(series);
        service.post("/predict", "{}").problem(422);
        assertEquals(before + 1, service.metric(series));
        service.get("/v2/models/nobody").problem(404);
        assertEquals(1, service
                .metric("http_requests_total{endpoint=\"/v2/models/{name}\",method=\"GET\",status=\"404\"}"));
    }

    @Test
    void rowsAreCountedAndTheNewestIsShown() {
        double before = service.metric("tidemark_predictions_total");
        double odd = service.metric("feature_ood_total{feature_name=\"" + Models.artefact(1).trees().features().get(3)
                + "\"}");
        double[] row = Questions.means();
        row[3] = Double.NaN;
        double prediction = service.post("/predict", "[" + Questions.features(Questions.means()) + ","
                + Questions.features(row) + "]").json(200).path(1).path("prediction").asDouble();
        assertEquals(before + 2, service.metric("tidemark_predictions_total"));
        assertEquals(prediction, service.metric("model_prediction_value"));
        assertEquals(1 / 36.0, service.metric("data_drift_ratio"));
        assertEquals(0.15, service.metric("tidemark_drift_ratio_threshold"));
        assertEquals(odd + 1, service.metric("feature_ood_total{feature_name=\""
                + Models.artefact(1).trees().features().get(3) + "\"}"));
    }
}
