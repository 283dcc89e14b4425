package dev.tidemark.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A profile's numbers against those that pandas 1.5.3 gave once for the same file. */
class PandasTest {
    private static final double NEAR = 1e-9;

    private static JsonNode pandas;
    private static Profile profile;

    @BeforeAll
    static void read() throws IOException {
        pandas = new ObjectMapper().readTree(Path.of("src/test/resources/profile/mixed-pandas.json").toFile());
        profile = Profile.of(Tables.of(Files.readString(Path.of("src/test/resources/profile/mixed.csv"))));
    }

    @Test
    void countsAreTheSame() {
        assertEquals(pandas.path("rows").asInt(), profile.rows());
        assertEquals(pandas.path("duplicate_rows").asInt(), profile.duplicates().count());
        Summary.OfTexts word = (Summary.OfTexts) profile.columns().get(6);
        assertEquals(pandas.path("word").path("missing").asInt(), word.missing());
        assertEquals(pandas.path("word").path("distinct").asInt(), word.distinct());
        for (Dictionary.Entry entry : word.top()) {
            assertEquals(pandas.path("word").path("top").path(entry.text()).asLong(), entry.count());
        }
    }

    @Test
    void momentsAndQuantilesAreTheSame() {
        int compared = 0;
        for (Summary column : profile.columns()) {
            if (column instanceof Summary.OfNumbers numbers) {
                JsonNode expected = pandas.path("columns").path(numbers.name());
                assertEquals(expected.path("count").asInt(), numbers.count());
                assertEquals(expected.path("missing").asInt(), numbers.missing());
                assertEquals(expected.path("distinct").asInt(), numbers.distinct());
                assertNear(expected.path("mean"), numbers.mean());
                assertNear(expected.path("std"), numbers.deviation());
                assertNear(expected.path("skew"), numbers.skewness());
                assertNear(expected.path("kurt"), numbers.kurtosis());
                for (int i = 0; i < numbers.quantiles().length; i++) {
                    assertNear(expected.path("quantiles").path(i), numbers.quantiles()[i]);
                }
                compared++;
            }
        }
        assertEquals(5, compared);
    }

    @Test
    void correlationsAreTheSameWhereValuesAreMissingToo() {
        assertSame(pandas.path("pearson"), profile.correlations().pearson());
        assertSame(pandas.path("spearman"), profile.correlations().spearman());
    }

    private static void assertSame(JsonNode expected, double[][] matrix) {
        for (int a = 0; a < matrix.length; a++) {
            for (int b = 0; b < matrix.length; b++) {
                assertNear(expected.path(a).path(b), matrix[a][b]);
            }
        }
    }

    private static void assertNear(JsonNode expected, double value) {
        if (expected.isNull()) {
            assertTrue(Double.isNaN(value), () -> "" + value);
        } else {
            assertTrue(expected.isNumber());
            assertEquals(expected.asDouble(), value, NEAR * Math.max(1, Math.abs(value)));
        }
    }
}
