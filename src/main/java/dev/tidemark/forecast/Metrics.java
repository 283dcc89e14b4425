package dev.tidemark.forecast;

import java.util.Arrays;

import dev.tidemark.forecast.math.Ols;

/**
 * How far forecasts are from what came. What is undefined is NaN: R² where what came does not vary, the regression where the forecasts do not, MAPE where
 * everything that came is 0.
 *
 * @param rows how many forecasts
 * @param rmse the root of the mean squared error
 * @param mae the mean absolute error
 * @param r2 1 less the squared errors over the squared distances of what came from its own mean
 * @param mape the mean of the absolute error over what came, as a share, of the rows where that is not 0
 * @param mapeLeftOut how many rows are left out of MAPE
 * @param qlike the mean loss by {@link Qlike}
 * @param forecastsRaised how many forecasts were raised to its floor
 * @param realizedRaised how many values that came were
 * @param intercept of the regression of what came on the forecasts (Mincer and Zarnowitz, 1969); 0 for one without bias
 * @param slope its slope; 1 for a forecast that neither exaggerates nor understates
 */
public record Metrics(int rows, double rmse, double mae, double r2, double mape, int mapeLeftOut, double qlike,
        int forecastsRaised, int realizedRaised, double intercept, double slope) {
    /**
     * Measures forecasts.
     *
     * @param realized what came, at least one number, without NaN
     * @param forecast what was said, a number each, without NaN
     */
    public static Metrics of(double[] realized, double[] forecast, Qlike loss) {
        int rows = realized.length;
        if (rows == 0 || forecast.length != rows) {
            throw new IllegalArgumentException(forecast.length + " forecasts of " + rows + " values");
        }
        double mean = Arrays.stream(realized).sum() / rows;
        double squares = 0;
        double absolute = 0;
        double shares = 0;
        double total = 0;
        int zeros = 0;
        for (int i = 0; i < rows; i++) {
            double error = Math.abs(forecast[i] - realized[i]);
            squares += error * error;
            absolute += error;
            total += (realized[i] - mean) * (realized[i] - mean);
            if (realized[i] == 0) {
                zeros++;
            } else {
                shares += error / Math.abs(realized[i]);
            }
        }
        double[] line = line(realized, forecast);
        return new Metrics(rows, Math.sqrt(squares / rows), absolute / rows,
                varies(realized) ? 1 - squares / total : Double.NaN,
                zeros == rows ? Double.NaN : shares / (rows - zeros), zeros,
                Arrays.stream(loss.of(realized, forecast)).sum() / rows, loss.below(forecast), loss.below(realized),
                line[0], line[1]);
    }

    private static double[] line(double[] realized, double[] forecast) {
        Ols regression = Ols.of(realized, forecast);
        return regression.rank() == 2 ? regression.coefficients() : new double[]{Double.NaN, Double.NaN};
    }

    private static boolean varies(double[] values) {
        return Arrays.stream(values).anyMatch(value -> value != values[0]);
    }
}
