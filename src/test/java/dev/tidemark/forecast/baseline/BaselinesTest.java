package dev.tidemark.forecast.baseline;

import java.util.Arrays;
import java.util.List;

import dev.tidemark.bars.Interval;
import dev.tidemark.forecast.Forecaster;
import dev.tidemark.forecast.MadeSamples;
import dev.tidemark.forecast.Samples;
import dev.tidemark.forecast.Split;
import dev.tidemark.forecast.SplitSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BaselinesTest {
    private static final double NEAR = 1e-12;

    private final Samples samples = MadeSamples.generated(8, "5m", 6000);
    private final Split split = Split.of(samples.labelled(), 12, SplitSettings.DEFAULT);

    @Test
    void noForecastChangesWhenLaterBarsAreCutOff() {
        for (Forecaster baseline : Baselines.all()) {
            Forecaster.Fitted fitted = baseline.fit(samples, split);
            double[] all = fitted.predict(samples);
            for (int bars : new int[]{2400, 3001, 5999}) {
                Samples known = MadeSamples.ofCloses("5m", Arrays.copyOf(samples.bars().closes(), bars));
                assertArrayEquals(Arrays.copyOf(all, known.rows()), fitted.predict(known), baseline.name());
            }
        }
    }

    @Test
    void noParameterChangesWithWhatComesAfterTheTrainingPart() {
        double[] closes = samples.bars().closes().clone();
        int last = samples.bar(split.train().to() - 1) + 12;
        for (int bar = last + 1; bar < closes.length; bar++) {
            closes[bar] *= 1 + (bar % 5) / 10.0;
        }
        Samples other = MadeSamples.ofCloses("5m", closes);
        for (Forecaster baseline : Baselines.all()) {
            assertEquals(baseline.fit(samples, split).parameters(), baseline.fit(other, split).parameters());
        }
    }

    @Test
    void everyBaselineIsUnbiasedOnTheTrainingPartAndDefinedFromAWeekOn() {
        for (Forecaster baseline : Baselines.all()) {
            double[] values = baseline.forecast(samples, split).values();
            double sum = 0;
            for (int row = split.train().from(); row < split.train().to(); row++) {
                sum += Double.isNaN(values[row]) ? 0 : values[row] - samples.target()[row];
            }
            assertEquals(0, sum, 1e-9, baseline.name());
            int first = 2016 - samples.bar(0);
            assertTrue(Arrays.stream(values, first, values.length).allMatch(Double::isFinite), baseline.name());
            boolean isHar = baseline.name().contains("har");
            assertEquals(isHar, Double.isNaN(values[first - 1]), baseline.name());
        }
    }

    @Test
    void theScaleOfAFigureDoesNotMatter() {
        Forecaster one = new Mapped("one", "", (s, train) -> Raw.of(now -> now.atRows(now.barVolatility())));
        Forecaster other = new Mapped("other", "", (s, train) -> Raw.of(now -> Arrays
                .stream(now.atRows(now.barVolatility())).map(value -> 7 - 1000 * value).toArray()));
        assertArrayEquals(one.forecast(samples, split).values(), other.forecast(samples, split).values(), NEAR);
    }

    @Test
    void namesAreKeysAndDifferent() {
        List<String> names = Baselines.all().stream().map(Forecaster::name).toList();
        assertEquals(List.of("persistence", "rolling_mean", "ewma", "har", "har_root", "log_har", "garch"), names);
        assertTrue(names.contains(Baselines.LOG_HAR));
        assertTrue(Baselines.all().stream().noneMatch(baseline -> baseline.description().isBlank()));
    }

    @Test
    void parametersHaveNames() {
        assertEquals(List.of("mean", "omega", "alpha", "beta", "map_intercept", "map_slope"), parameters("garch"));
        assertEquals(List.of("intercept", "hour", "day", "week", "residual_variance", "map_intercept", "map_slope"),
                parameters("har"));
        assertEquals(List.of("map_intercept", "map_slope"), parameters("ewma"));
    }

    private List<String> parameters(String name) {
        Forecaster named = Baselines.all().stream().filter(baseline -> baseline.name().equals(name)).findFirst()
                .orElseThrow();
        return List.copyOf(named.fit(samples, split).parameters().keySet());
    }

    @ParameterizedTest
    @CsvSource({"5m, '[hour 12, day 288, week 2016]'", "1m, '[hour 60, day 1440, week 10080]'",
            "1h, '[hour 1, day 24, week 168]'", "1d, '[hour_day 1, week 7]'", "30d, '[hour_day_week 1]'"})
    void hourDayAndWeekAreTurnedIntoBars(String interval, String terms) {
        assertEquals(terms, HarTerm.at(Interval.of(interval).orElseThrow()).stream()
                .map(term -> term.name() + " " + term.bars()).toList().toString());
    }

    @Test
    void theRollingMeanIsOverADayOfTwentyFourBarsAtLeast() {
        assertEquals(288, Baselines.dayWindow(Interval.of("5m").orElseThrow()));
        assertEquals(24, Baselines.dayWindow(Interval.of("1d").orElseThrow()));
    }

    @Test
    void theEwmaFollowsItsRecursionAndWaitsWhereThereIsNoReturn() {
        double[] closes = {100, 110, 99, 0, 0, 50, 55};
        Samples few = MadeSamples.withTarget("1h", closes, new double[7], 0, 1);
        double up = Math.log(1.1) * Math.log(1.1);
        double mixed = 0.94 * up + 0.06 * Math.log(0.9) * Math.log(0.9);
        double again = 0.94 * mixed + 0.06 * up;
        double[] expected = {Double.NaN, up, mixed, mixed, mixed, mixed, again};
        assertArrayEquals(Arrays.stream(expected).map(Math::sqrt).toArray(), Ewma.figures(few), NEAR);
    }
}
