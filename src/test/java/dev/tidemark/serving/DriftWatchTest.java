package dev.tidemark.serving;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import dev.tidemark.drift.DriftLimits;
import dev.tidemark.serving.metrics.ServiceMetrics;
import dev.tidemark.serving.model.ServedModel;
import dev.tidemark.serving.predict.Outlook;
import dev.tidemark.serving.web.Call;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Distances over the window of the newest rows. */
class DriftWatchTest {
    private static final ServedModel MODEL = new ServedModel(Models.NAME, "1", Models.artefact(1), DriftLimits.DEFAULT,
            Instant.EPOCH);

    private final ServiceMetrics metrics = new ServiceMetrics();
    private final DriftWatch watch = new DriftWatch(200, metrics.model());

    DriftWatchTest() {
        watch.model(MODEL);
    }

    private String scrape() {
        return new String(metrics.endpoint().action().apply(new Call(java.util.Map.of(), Optional.empty(), new byte[0]))
                .body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private double value(String series) {
        return scrape().lines().filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1))).sum();
    }

    private void add(int rows, double shift) {
        Random random = new Random(9);
        for (int i = 0; i < rows; i++) {
            double[] row = MODEL.summaries().stream()
                    .mapToDouble(each -> each.mean() + each.deviation() * (shift + random.nextGaussian())).toArray();
            watch.forecast(MODEL, row,
                    new Outlook(0.01, OptionalDouble.empty(), MODEL.rule().judge(row), Optional.empty()));
        }
        watch.measure();
    }

    @Test
    void fewRowsHaveNoDistance() {
        add(99, 0);
        assertFalse(scrape().contains("tidemark_feature_drift_distance{"));
        assertEquals(99, value("tidemark_drift_window_rows"));
        add(1, 0);
        assertEquals(72, scrape().lines().filter(line -> line.startsWith("tidemark_feature_drift_distance{")).count());
    }

    @Test
    void rowsThatAreShiftedRaiseTheAlarmForEveryFeature() {
        add(200, 5);
        for (String measure : new String[]{"psi", "wasserstein"}) {
            assertEquals(0.1, value("tidemark_feature_drift_threshold{measure=\"" + measure + "\"}"));
            assertTrue(value("tidemark_drifted_features{measure=\"" + measure + "\"}") >= 35, measure);
        }
        assertTrue(value("tidemark_drift_window_ratio") > 0.9, "nearly all are beyond three deviations");
    }

    @Test
    void aModelOfTheSameFeaturesKeepsTheWindow() {
        add(120, 0);
        watch.model(new ServedModel(Models.NAME, "2", Models.artefact(2), DriftLimits.DEFAULT, Instant.EPOCH));
        add(1, 0);
        assertEquals(121, value("tidemark_drift_window_rows"));
    }
}
