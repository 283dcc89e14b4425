package dev.tidemark.features;

import dev.tidemark.bars.RegularBars;
import dev.tidemark.table.Table;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class NormalizationTest {
    private static final RegularBars BARS = MadeBars.sample(1, "1h", 1500);
    private static final FeatureTable FEATURES = FeatureTable.of(FeatureSet.standard(), BARS, 12, 1);
    private static final int ROWS = 700;
    private static final Normalization NORMALIZATION = Normalization.of(FEATURES, ROWS);

    @Test
    void overTheTrainingPartTheMeanIsZeroAndTheDeviationOne() {
        Table training = NORMALIZATION.apply(FEATURES).range(0, ROWS);
        for (String name : FeatureSet.standard().names()) {
            double sum = 0;
            double squares = 0;
            for (double value : training.column(name)) {
                sum += value;
                squares += value * value;
            }
            assertEquals(0, sum / ROWS, 1e-9, name);
            assertEquals(1, squares / (ROWS - 1), 1e-9, name);
        }
    }

    @Test
    void whatComesAfterTheTrainingPartHasNoSay() {
        FeatureTable less = FeatureTable.of(FeatureSet.standard(), BARS.prefix(288 + ROWS), 12, 1);
        assertEquals(NORMALIZATION, Normalization.of(less, ROWS));
        assertNotEquals(NORMALIZATION, Normalization.of(FEATURES, ROWS + 1));
    }

    @Test
    void targetsAndTimesStay() {
        Table table = NORMALIZATION.apply(FEATURES);
        assertArrayEquals(FEATURES.table().times(), table.times());
        assertArrayEquals(FEATURES.table().column(FeatureTable.TARGET), table.column(FeatureTable.TARGET));
        assertArrayEquals(FEATURES.table().column(FeatureTable.TARGET_NORM), table.column(FeatureTable.TARGET_NORM));
    }

    @Test
    void aFeatureThatDoesNotVaryIsOnlyMoved() {
        // Twelve days after a Monday is a Saturday; five hours of it have no other day.
        Normalization fewHours = Normalization.of(FEATURES, 5);
        Normalization.Scale scale = fewHours.scales().get(FeatureSet.standard().names().indexOf("is_weekend"));
        assertEquals(new Normalization.Scale("is_weekend", 1, 0), scale);
        double[] moved = fewHours.apply(FEATURES).column("is_weekend");
        assertEquals(0, moved[0]);
        assertEquals(-1, moved[60]);
    }
}
