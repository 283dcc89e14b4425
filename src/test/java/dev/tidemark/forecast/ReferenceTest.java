package dev.tidemark.forecast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.tidemark.forecast.baseline.Baselines;
import dev.tidemark.forecast.math.StudentT;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Baselines, metrics and tests are those of numpy and scipy, which {@code src/test/python/forecast_reference.py} wrote down. */
class ReferenceTest {
    private static final double NEAR = 1e-9;
    /** Two searches for the most likely parameters end as near as the likelihood is flat. */
    private static final double FLAT = 1e-4;

    private final Map<String, Double> reference = reference();
    private final Samples samples = MadeSamples.ofCloses("1h",
            lines("closes.csv").stream().mapToDouble(Double::parseDouble).toArray());
    private final Split split = Split.of(samples.labelled(), 12, SplitSettings.DEFAULT);
    private final Map<String, Forecaster.Fitted> fitted = fitted();

    private Map<String, Forecaster.Fitted> fitted() {
        Map<String, Forecaster.Fitted> all = new LinkedHashMap<>();
        Baselines.all().forEach(baseline -> all.put(baseline.name(), baseline.fit(samples, split)));
        return all;
    }

    @Test
    void everyBaselineIsMappedAndForecastsTheNewestBarAsThere() {
        assertEquals(7, fitted.size());
        fitted.forEach((name, baseline) -> {
            Map<String, Double> parameters = baseline.parameters();
            assertNear(name + ".map_intercept", value(parameters, "map_intercept"), near(name));
            assertNear(name + ".map_slope", value(parameters, "map_slope"), near(name));
            assertNear(name + ".newest", baseline.predict(samples)[samples.rows() - 1], near(name));
        });
    }

    private static double value(Map<String, Double> parameters, String name) {
        return parameters.getOrDefault(name, Double.NaN);
    }

    private static double near(String name) {
        return name.equals("garch") ? FLAT : NEAR;
    }

    @Test
    void theMostLikelyGarchIsTheSame() {
        Map<String, Double> parameters = Objects.requireNonNull(fitted.get("garch")).parameters();
        assertNear("garch.mean", value(parameters, "mean"), NEAR);
        assertNear("garch.omega", value(parameters, "omega"), FLAT);
        assertNear("garch.alpha", value(parameters, "alpha"), FLAT);
        assertNear("garch.beta", value(parameters, "beta"), FLAT);
    }

    @Test
    void everyMetricAndTestIsTheSame() {
        List<Forecast> forecasts = Baselines.all().stream().map(baseline -> baseline.forecast(samples, split)).toList();
        for (Forecast forecast : forecasts) {
            Scoreboard board = Scoreboard.of(samples, split, forecast, forecasts.subList(0, 1));
            double near = near(forecast.name());
            Metrics test = board.model().test();
            assertNear(forecast.name() + ".rmse", test.rmse(), near);
            assertNear(forecast.name() + ".mae", test.mae(), near);
            assertNear(forecast.name() + ".r2", test.r2(), near);
            assertNear(forecast.name() + ".mape", test.mape(), near);
            assertNear(forecast.name() + ".qlike", test.qlike(), near);
            assertNear(forecast.name() + ".intercept", test.intercept(), near);
            assertNear(forecast.name() + ".slope", test.slope(), near * 10);
            if (!forecast.name().equals("persistence")) {
                DieboldMariano found = board.tests().getFirst();
                assertNear(forecast.name() + ".dm.rectangular.statistic", found.statistic(), near * 10);
                assertNear(forecast.name() + ".dm.p", found.modelIsBetter(), near * 100);
            }
        }
    }

    @Test
    void studentsTIsTheSame() {
        int compared = 0;
        for (Map.Entry<String, Double> entry : reference.entrySet()) {
            String[] parts = entry.getKey().split(" ", -1);
            if (parts[0].equals("t")) {
                double found = StudentT.below(Double.parseDouble(parts[2]), Double.parseDouble(parts[1]));
                assertEquals(entry.getValue(), found, Math.max(entry.getValue() * NEAR, 1e-300), entry.getKey());
                compared++;
            }
        }
        assertTrue(compared > 50, () -> "so much is compared that it says something");
    }

    private void assertNear(String name, double found, double share) {
        double expected = reference.getOrDefault(name, Double.NaN);
        assertEquals(expected, found, Math.max(share * Math.abs(expected), 1e-13), name);
    }

    private static Map<String, Double> reference() {
        Map<String, Double> all = new HashMap<>();
        lines("reference.csv").forEach(line -> all.put(line.substring(0, line.indexOf(',')),
                Double.valueOf(line.substring(line.indexOf(',') + 1))));
        return all;
    }

    private static List<String> lines(String name) {
        try (var in = Objects.requireNonNull(ReferenceTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
