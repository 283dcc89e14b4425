package dev.tidemark.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.tidemark.forecast.baseline.Baselines;

/**
 * Times every baseline, fitted and asked for every row, and the scoreboard of them all: what bench/baselines runs. Bars and features are made before.
 * Arguments: bars, rounds. The first round, in which the program is compiled, is printed beside the median of the others.
 */
final class BaselineBenchmark {
    private BaselineBenchmark() {}

    @SuppressWarnings("SystemOut") // a benchmark's whole purpose
    public static void main(String[] args) {
        Samples samples = MadeSamples.generated(42, "5m", Integer.parseInt(args[0]));
        Split split = Split.of(samples.labelled(), samples.horizon(), SplitSettings.DEFAULT);
        Map<String, List<Double>> times = new LinkedHashMap<>();
        Scoreboard board = round(samples, split, times);
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            board = round(samples, split, times);
        }
        System.out.printf(Locale.ROOT, "%d rows, %d to fit on, %d of the test part judged%n", samples.rows(),
                board.judged().getFirst().rows(), board.judged().getLast().rows());
        times.forEach((name, found) -> System.out.printf(Locale.ROOT, "%-14s first %8.1f ms, then %8.1f ms%n", name,
                found.getFirst(), median(found.subList(1, found.size()))));
        Verdict.of(board).forEach(verdict -> System.out.println(verdict.sentence()));
    }

    private static Scoreboard round(Samples samples, Split split, Map<String, List<Double>> times) {
        long start = System.nanoTime();
        List<Forecast> forecasts = new ArrayList<>();
        for (Forecaster baseline : Baselines.all()) {
            long before = System.nanoTime();
            forecasts.add(baseline.forecast(samples, split));
            note(times, baseline.name(), before);
        }
        long before = System.nanoTime();
        Scoreboard board = Scoreboard.of(samples, split, forecasts.getLast(),
                forecasts.subList(0, forecasts.size() - 1));
        note(times, "scoreboard", before);
        note(times, "all", start);
        return board;
    }

    private static void note(Map<String, List<Double>> times, String name, long start) {
        times.computeIfAbsent(name, _ -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
