package dev.tidemark.drift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The distances are those of numpy and scipy, which {@code src/test/python/drift_reference.py} wrote down. */
class DistancesReferenceTest {
    private static final double NEAR = 1e-9;

    private final Map<String, double[]> samples = samples();

    @TestFactory
    Stream<DynamicTest> everyCaseIsAsThere() {
        return lines("reference.csv").stream().map(line -> line.split(",", -1))
                .map(cells -> DynamicTest.dynamicTest(cells[0], () -> {
                    Distribution reference = Distribution.of(sample(cells[0], "reference"));
                    Distribution current = Distribution.of(sample(cells[0], "current"));
                    assertNear(cells[1], Measure.PSI.between(reference, current));
                    assertNear(cells[2], Measure.WASSERSTEIN.between(reference, current));
                }));
    }

    @Test
    void theOrderOfRowsMeansNothing() {
        for (String name : List.of("heavy", "few", "prices")) {
            Distribution reference = Distribution.of(sample(name, "reference"));
            List<Double> turned = Arrays.asList(DoubleStream.of(sample(name, "current")).boxed()
                    .toArray(Double[]::new));
            Collections.reverse(turned);
            Distribution current = Distribution.of(turned.stream().mapToDouble(value -> value).toArray());
            for (Measure measure : Measure.values()) {
                assertEquals(measure.between(reference, Distribution.of(sample(name, "current"))),
                        measure.between(reference, current));
            }
        }
    }

    private static void assertNear(String expected, double found) {
        double wanted = Double.parseDouble(expected);
        assertEquals(wanted, found, NEAR * Math.max(1, Math.abs(wanted)));
    }

    private double[] sample(String name, String side) {
        double[] sample = Objects.requireNonNull(samples.get(name + " " + side));
        assertTrue(sample.length > 0);
        return sample;
    }

    /** A run of one number is written as {@code number*count}. */
    private static Map<String, double[]> samples() {
        Map<String, double[]> all = new HashMap<>();
        for (String line : lines("samples.csv")) {
            String[] cells = line.split(",", -1);
            all.put(cells[0] + " " + cells[1], Arrays.stream(cells).skip(2).map(cell -> cell.split("\\*", -1))
                    .flatMapToDouble(run -> DoubleStream.generate(() -> Double.parseDouble(run[0]))
                            .limit(run.length == 1 ? 1 : Integer.parseInt(run[1])))
                    .toArray());
        }
        return all;
    }

    private static List<String> lines(String name) {
        try (var in = Objects.requireNonNull(DistancesReferenceTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
