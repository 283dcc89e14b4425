package dev.tidemark.features;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.tidemark.bars.Aggregation;
import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.Input;
import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.RegularBars;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/**
 * Computes features of a file's bars, once for each line on standard input, and says how long each time took: what bench/features asks, in
 * turn with pandas. Reading the file is not counted. Arguments: what to compute, threads, file.
 */
final class FeatureBenchmark {
    private static final int WARM_UP = 288;

    private FeatureBenchmark() {}

    @SuppressWarnings("SystemOut") // a benchmark's whole purpose
    public static void main(String[] args) throws IOException {
        Supplier<Map<String, double[]>> work = work(args[0], Integer.parseInt(args[1]), bars(Path.of(args[2])));
        System.out.println("ready");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            // What was computed before is garbage by now; to take it away is not the next one's work.
            System.gc();
            long start = System.nanoTime();
            Map<String, double[]> columns = work.get();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(line.equals("check") ? sums(columns) : String.format(Locale.ROOT, "%.6f", seconds));
        }
    }

    private static RegularBars bars(Path file) {
        try (BarInput input = BarInput.open(new Input.File(file, file.toString()), ReadOptions.DETECT, 2,
                Path.of(System.getProperty("java.io.tmpdir")))) {
            return Aggregation.of(input.load(Progress.NONE, Cancellation.NEVER), Optional.empty(), file.toString());
        }
    }

    private static Supplier<Map<String, double[]>> work(String what, int threads, RegularBars bars) {
        FeatureSet set = FeatureSet.standard();
        return switch (what) {
            case "columns" -> () -> columns(set, bars, threads);
            case "table" -> () -> table(FeatureTable.of(set, bars, 12, threads));
            case "indicators" -> {
                List<String> names = List.copyOf(Ta4jIndicators.of(Ta4jIndicators.series(bars.prefix(1))).keySet());
                FeatureSet some = new FeatureSet("some",
                        set.features().stream().filter(feature -> names.contains(feature.name())).toList());
                yield () -> columns(some, bars, threads);
            }
            case "ta4j" -> {
                BarSeries series = Ta4jIndicators.series(bars);
                yield () -> indicators(series);
            }
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static Map<String, double[]> columns(FeatureSet set, RegularBars bars, int threads) {
        double[][] columns = set.compute(bars, threads);
        Map<String, double[]> named = new LinkedHashMap<>();
        for (int f = 0; f < columns.length; f++) {
            named.put(set.names().get(f), columns[f]);
        }
        return named;
    }

    private static Map<String, double[]> table(FeatureTable features) {
        Map<String, double[]> rows = new LinkedHashMap<>();
        rows.put("rows", new double[WARM_UP + 1]);
        rows.get("rows")[WARM_UP] = features.table().rows();
        return rows;
    }

    private static Map<String, double[]> indicators(BarSeries series) {
        Map<String, double[]> named = new LinkedHashMap<>();
        for (Map.Entry<String, Indicator<Num>> indicator : Ta4jIndicators.of(series).entrySet()) {
            double[] column = new double[series.getBarCount()];
            for (int row = 0; row < column.length; row++) {
                column[row] = indicator.getValue().getValue(row).doubleValue();
            }
            named.put(indicator.getKey(), column);
        }
        return named;
    }

    /** A sum a column, of the rows behind the warm-up, by which two programs can be held against each other. */
    private static String sums(Map<String, double[]> columns) {
        List<String> sums = new ArrayList<>();
        columns.forEach((name, column) -> {
            double sum = 0;
            for (int row = WARM_UP; row < column.length; row++) {
                sum += Double.isFinite(column[row]) ? Math.abs(column[row]) : 0;
            }
            sums.add(name + "=" + sum);
        });
        return String.join(" ", sums);
    }
}
