package dev.tidemark.serving;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.forecast.artefact.FeatureSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an answer says of the features that it was made from, worked by hand. */
class DriftAnswersTest {
    private static RunningService service;
    private static List<FeatureSummary> features;

    @BeforeAll
    static void start() {
        service = new Setup().start();
        features = Models.artefact(1).features();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode with(double deviations, int... places) {
        double[] row = Questions.means();
        for (int place : places) {
            row[place] += deviations * features.get(place).deviation();
        }
        return service.post("/predict", Questions.features(row)).json(200);
    }

    @Test
    void theMeansOfTrainingAreNoDrift() {
        JsonNode answer = with(0);
        assertEquals(0, answer.path("drift_ratio").asDouble(-1));
        assertEquals(1, answer.path("confidence").asDouble(-1));
        assertFalse(answer.path("drift_detected").asBoolean(true));
        assertEquals(0, answer.path("ood_features").size());
    }

    @Test
    void threeDeviationsAreTheBorder() {
        assertEquals(0, with(2.99, 4).path("drift_ratio").asDouble(-1));
        JsonNode beyond = with(-3.01, 4);
        assertEquals(1.0 / features.size(), beyond.path("drift_ratio").asDouble());
        assertEquals("[\"" + features.get(4).name() + "\"]", beyond.path("ood_features").toString());
        assertEquals(1 - 1.0 / features.size(), beyond.path("confidence").asDouble());
    }

    @Test
    void moreThanFifteenInAHundredIsDrift() {
        // Of 36 features 5 are 0.139, and 6 are 0.167.
        assertEquals(36, features.size());
        assertFalse(with(10, 0, 1, 2, 3, 4).path("drift_detected").asBoolean(true));
        JsonNode drifted = with(10, 0, 1, 2, 3, 4, 5);
        assertTrue(drifted.path("drift_detected").asBoolean());
        assertEquals(6 / 36.0, drifted.path("drift_ratio").asDouble());
    }

    @Test
    void whatIsMissingIsOutOfTheTrainingDistribution() {
        double[] row = Questions.means();
        row[7] = Double.NaN;
        JsonNode one = service.post("/predict", Questions.features(row)).json(200);
        assertEquals("[\"" + features.get(7).name() + "\"]", one.path("ood_features").toString());
        JsonNode none = service.post("/predict", Questions.features(Questions.nulls())).json(200);
        assertEquals(1, none.path("drift_ratio").asDouble());
        assertEquals(0, none.path("confidence").asDouble(-1));
        assertEquals(36, none.path("ood_features").size());
    }
}
