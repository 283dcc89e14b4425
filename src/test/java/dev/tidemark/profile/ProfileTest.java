package dev.tidemark.profile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProfileTest {
    @Property
    void sortingIsThatOfThePlatform(@ForAll double[] values) {
        SortedColumn sorted = SortedColumn.of(values);
        double[] expected = Arrays.stream(values).filter(value -> !Double.isNaN(value)).map(value -> value + 0.0)
                .sorted()
                .toArray();
        assertArrayEquals(expected, sorted.values());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], values[sorted.rows()[i]] + 0.0);
        }
        assertEquals(Arrays.stream(expected).boxed().distinct().count(), sorted.distinct());
    }

    @Property
    void everyValueIsInOneBinOfItsHistogram(@ForAll @Size(min = 1, max = 300) int[] values) {
        double[] column = Arrays.stream(values).mapToDouble(value -> value / 7.0).toArray();
        Histogram histogram = Histogram.of(SortedColumn.of(column), 0, column.length, false);
        assertEquals(column.length, LongStream.of(histogram.counts()).sum());
        assertTrue(histogram.counts().length <= 60);
    }

    @Test
    void nearWholeNumbersEachHaveTheirOwnBin() {
        Histogram histogram = Histogram.of(SortedColumn.of(new double[]{3, 1, 1, 5}), 0, 4, true);
        assertArrayEquals(new long[]{2, 0, 1, 0, 1}, histogram.counts());
        assertEquals(0.5, histogram.low());
        assertEquals(5.5, histogram.high());
    }

    @Test
    void ranksOfEqualValuesShareTheirPlaces() {
        double[] values = {5, 1, 5, 9, 1, 5};
        assertArrayEquals(new double[]{4, 1.5, 4, 6, 1.5, 4}, Correlations.ranks(SortedColumn.of(values), 6));
    }

    @Test
    void gapsRepeatedTimesAndStepsBackAreFound() {
        Profile profile = Profile.of(Tables.of("""
                time,x
                2024-01-01 00:00,1
                2024-01-01 01:00,2
                2024-01-01 02:00,3
                2024-01-01 06:00,4
                2024-01-01 05:00,4
                2024-01-01 05:00,5
                2024-01-01 07:00,5
                """));
        Summary.OfTimes time = (Summary.OfTimes) profile.columns().getFirst();
        assertEquals(3600, time.interval());
        assertEquals(1, time.stepsBack());
        assertEquals(1, time.repeated());
        assertEquals(2, time.absent());
        assertEquals(1, time.gapCount());
        assertEquals(2, time.gaps().getFirst().absent());
        assertArrayEquals(new long[]{1, 1, 1, 0, 0, 2, 1, 1}, time.rowsOverTime());
        assertEquals(List.of("order", "repeated", "gaps"), kinds(profile));
    }

    @Test
    void oddColumnsAreWarnedOf() {
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> "k" + i + ",7," + i + "," + 2 * i + "," + (i < 30 ? 0 : i) + ","
                        + (i == 39 ? "inf" : "") + "," + (i == 0 ? 1000 : i % 3))
                .collect(Collectors.joining("\n"));
        Profile profile = Profile.of(Tables.of("key,same,x,y,zeros,inf,skew\n" + rows + "\n"));
        assertEquals(List.of("unique", "constant", "zeros", "missing", "constant", "infinite", "skewed", "correlated"),
                kinds(profile));
        assertEquals("goes with y (1.00)", profile.warnings().getLast().sentence());
    }

    @Test
    void rowsThatSayTheSameAreDuplicates() {
        Profile profile = Profile.of(Tables.of("a,b\n1,x\n1.0,x\n1,y\n,x\n,x\n-0,z\n0,z\n"));
        assertEquals(3, profile.duplicates().count());
        assertEquals(List.of(new DuplicateRows.Pair(2, 1), new DuplicateRows.Pair(5, 4), new DuplicateRows.Pair(7, 6)),
                profile.duplicates().first());
    }

    @Test
    void aTableOfNoRowsHasAProfile() {
        Profile profile = Profile.of(Tables.of("a,b\n"));
        assertEquals(0, profile.rows());
        assertEquals(2, profile.columns().size());
    }

    private static List<String> kinds(Profile profile) {
        return profile.warnings().stream().map(Warning::kind).toList();
    }
}
