package dev.tidemark.forecast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.DataFault;

/**
 * The rows of a part of which it is known what came and for which everybody has a forecast: all are judged on the same.
 *
 * @param part what the part is called
 * @param range the part
 * @param rows the rows of it
 * @param leftOut the others
 */
@SuppressWarnings("ArrayRecordComponent") // it is not compared
public record CommonRows(String part, Range range, int[] rows, LeftOut leftOut) {
    /**
     * The rows of a part that can be judged.
     *
     * @param part what it is called in sentences
     * @throws DataFault if there is none
     */
    public static CommonRows of(String part, Range range, Samples samples, List<Forecast> forecasts) {
        int[] rows = new int[range.size()];
        int count = 0;
        int withoutTarget = 0;
        Map<String, Integer> withoutForecast = new LinkedHashMap<>();
        for (int row = range.from(); row < range.to(); row++) {
            Optional<Forecast> lacking = lacking(forecasts, row);
            if (!Double.isFinite(samples.target()[row])) {
                withoutTarget++;
            } else if (lacking.isPresent()) {
                withoutForecast.merge(lacking.get().name(), 1, Integer::sum);
            } else {
                rows[count++] = row;
            }
        }
        if (count == 0) {
            throw new DataFault("no row of the " + part + " part can be judged: of " + range.size() + " rows "
                    + withoutTarget + " lack the target, and forecasts are missing, by the first that is: "
                    + withoutForecast);
        }
        return new CommonRows(part, range, Arrays.copyOf(rows, count), new LeftOut(withoutTarget, withoutForecast));
    }

    private static Optional<Forecast> lacking(List<Forecast> forecasts, int row) {
        for (Forecast forecast : forecasts) {
            if (!Double.isFinite(forecast.values()[row])) {
                return Optional.of(forecast);
            }
        }
        return Optional.empty();
    }

    /** Of a column the values at these rows. */
    public double[] of(double[] column) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }
}
