package dev.tidemark.forecast.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.Range;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the trees forecast is, to the bit, what the library forecasts. */
class TreesTest {
    private static final Examples ROWS = Simulated.rows(1200, 12, 3);
    private static final TrainedModel MODEL = Trainer.train(ROWS, new Range(0, 900), new Range(900, 1200),
            ModelSettings.DEFAULTS.with(7, 0.1, 1), 42, RoundListener.NONE, Cancellation.NEVER);

    @Test
    void theLibraryAndTheTreesForecastTheSameBits() {
        Examples others = Simulated.rows(9000, 12, 4);
        try (NativeModel library = NativeModel.load(MODEL.bytes(), "model.ubj")) {
            Range all = new Range(0, others.rows());
            assertArrayEquals(library.forecast(others, all), MODEL.file().trees().forecast(others, all));
        }
    }

    @Test
    void soTheyDoWhereEverythingIsMissingOrStandsOnAThreshold() {
        List<Float> thresholds = new ArrayList<>(List.of(Float.NaN, 0f, -0f, Float.MAX_VALUE, Float.MIN_VALUE));
        for (UbObject tree : MODEL.file().treeList()) {
            for (float number : tree.floats("split_conditions")) {
                thresholds.add(number);
            }
        }
        SplittableRandom random = new SplittableRandom(5);
        double[][] columns = new double[12][2000];
        for (double[] column : columns) {
            for (int row = 1; row < column.length; row++) {
                column[row] = thresholds.get(random.nextInt(thresholds.size()));
            }
            column[0] = Double.NaN;
        }
        Examples edges = Examples.of(ROWS.features(), columns, new double[2000]);
        try (NativeModel library = NativeModel.load(MODEL.bytes(), "model.ubj")) {
            double[] forecasts = MODEL.file().trees().forecast(edges, new Range(0, 2000));
            assertArrayEquals(library.forecast(edges, new Range(0, 2000)), forecasts);
            double[] row = new double[12];
            for (int f = 0; f < 12; f++) {
                row[f] = columns[f][77];
            }
            assertEquals(forecasts[77], MODEL.file().trees().forecast(row));
        }
    }

    @Test
    void featuresInAnotherOrderAreRefused() {
        List<String> names = new ArrayList<>(ROWS.features());
        Collections.swap(names, 3, 4);
        Examples others = Examples.of(names, ROWS.columns(), new double[ROWS.rows()]);
        assertEquals("feature 4 of the rows is f4; the model expects f3 there", assertThrows(DataFault.class,
                () -> MODEL.file().trees().forecast(others, new Range(0, 1))).sentence());
        assertEquals("the rows have 3 features; the model expects 12", assertThrows(DataFault.class,
                () -> MODEL.file().trees().requireFeatures(Simulated.names(3))).sentence());
    }

    @Test
    void theFeaturesThatTheTargetHangsOnAreTheMostImportant() {
        List<Importance> all = MODEL.file().importance();
        assertEquals(12, all.size());
        assertEquals(List.of("f0", "f1", "f2"),
                all.subList(0, 3).stream().map(Importance::feature).sorted().toList());
        assertTrue(all.getFirst().gain() > 0 && all.getFirst().cover() > 1 && all.getFirst().weight() > 0);
    }

    @Test
    void aFileThatIsCutShortIsRefusedWhereverItIsCut() {
        byte[] bytes = MODEL.bytes();
        for (int length = 0; length < bytes.length; length += 997) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            DataFault fault = assertThrows(DataFault.class, () -> ModelFile.read(cut, "model.ubj").trees());
            assertTrue(fault.sentence().startsWith("model.ubj: "), fault.sentence());
        }
    }

    @Test
    void aFileWithAWrongByteIsRefusedOrForecastsButNeverHangs() {
        SplittableRandom random = new SplittableRandom(9);
        double[] row = new double[12];
        for (int i = 0; i < 300; i++) {
            byte[] wrong = MODEL.bytes();
            wrong[random.nextInt(i < 150 ? 400 : wrong.length)] = (byte) random.nextInt();
            try {
                ModelFile.read(wrong, "model.ubj").trees().forecast(row);
            } catch (DataFault fault) {
                assertTrue(fault.sentence().startsWith("model.ubj: "), fault.sentence());
            }
        }
    }
}
