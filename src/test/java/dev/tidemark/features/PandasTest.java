package dev.tidemark.features;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The features are those of pandas, which {@code src/test/python/pandas_features.py} wrote down. */
class PandasTest {
    private static final double NEAR = 1e-9;
    /** Sines and shares near zero: pandas' are off by the rounding of a number near one. */
    private static final double NEAR_ONE = 1e-15;

    private final List<String> bars = lines("bars.csv");
    private final List<String> pandas = lines("pandas.csv");
    private final RegularBars regular = regular();
    private final FeatureSet set = FeatureSet.extended(regular.interval());
    private final double[][] features = set.compute(regular, 1);

    @Test
    void everyFeatureIsThatOfPandas() {
        String[] header = pandas.getFirst().split(",", -1);
        assertEquals(set.names(), Arrays.asList(header).subList(1, header.length - 2));
        int compared = 0;
        for (String line : pandas.subList(1, pandas.size())) {
            String[] cells = line.split(",", -1);
            int row = Integer.parseInt(cells[0]);
            for (int f = 0; f < features.length; f++) {
                assertNear(cells[f + 1], features[f][row], set.names().get(f) + " of row " + row);
                compared += cells[f + 1].isEmpty() ? 0 : 1;
            }
        }
        assertTrue(compared > 2000, () -> "so much is compared that it says something");
    }

    @Test
    void theTargetsAreThoseOfPandas() {
        FeatureTable table = FeatureTable.of(FeatureSet.standard(), regular, 12, 1);
        double[] target = table.table().column(FeatureTable.TARGET);
        double[] norm = table.table().column(FeatureTable.TARGET_NORM);
        for (String line : pandas.subList(pandas.size() - 20, pandas.size())) {
            String[] cells = line.split(",", -1);
            int row = Integer.parseInt(cells[0]) - table.dropped().total();
            assertNear(cells[cells.length - 2], target[row], "target of row " + row);
            assertNear(cells[cells.length - 1], norm[row], "norm of row " + row);
        }
    }

    private static void assertNear(String expected, double found, String what) {
        if (expected.isEmpty()) {
            assertEquals(Double.NaN, found, what);
        } else {
            double number = Double.parseDouble(expected);
            assertEquals(number, found, Math.max(NEAR * Math.abs(number), NEAR_ONE), what);
        }
    }

    private RegularBars regular() {
        int count = bars.size() - 1;
        long[] times = new long[count];
        double[][] columns = new double[5][count];
        for (int i = 0; i < count; i++) {
            times[i] = MadeBars.START + i * 3_600_000L;
            String[] cells = bars.get(i + 1).split(",", -1);
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = Double.parseDouble(cells[c + 1]);
            }
        }
        return RegularBars.of(Interval.of("1h").orElseThrow(), times, columns);
    }

    private static List<String> lines(String name) {
        try (var in = Objects.requireNonNull(PandasTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
