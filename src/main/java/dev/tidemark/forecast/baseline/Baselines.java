package dev.tidemark.forecast.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.tidemark.bars.Interval;
import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.Forecast;
import dev.tidemark.forecast.Forecaster;
import dev.tidemark.forecast.Samples;
import dev.tidemark.forecast.Split;
import dev.tidemark.forecast.math.Trailing;

/** The baselines that every model is held against. */
public final class Baselines {
    /** The name of the one that the comparison gate asks for. */
    public static final String LOG_HAR = "log_har";

    private static final int DAY = 86_400;
    /** Half of them are new to a mean over 24 volatilities of 12 bars each. */
    private static final int LEAST_WINDOW = 24;

    private Baselines() {}

    /** All of them, the simplest first. */
    public static List<Forecaster> all() {
        return List.of(
                new Mapped("persistence", "volatility_1h as it is now, over the close",
                        (samples, train) -> Raw.of(now -> now.atRows(now.barVolatility()))),
                new Mapped("rolling_mean", "mean of volatility_1h over the close in the last day, of 24 bars at least",
                        (samples, train) -> Raw.of(Baselines::rollingMean)),
                new Mapped("ewma", "root of the exponentially weighted mean of squared log returns, lambda 0.94 a bar",
                        (samples, train) -> Raw.of(Ewma::figures)),
                new Mapped("har", "variance by a regression on realized variance over hour, day and week",
                        new Har("har", HarScale.VARIANCE)),
                new Mapped("har_root", "deviation by a regression on realized volatility over hour, day and week",
                        new Har("har_root", HarScale.DEVIATION)),
                new Mapped(LOG_HAR, "logarithm by a regression on those of realized variance over hour, day and week",
                        new Har(LOG_HAR, HarScale.LOGARITHM)),
                new Mapped("garch", "GARCH(1,1) of log returns by maximum likelihood, variance summed over the horizon",
                        new Garch()));
    }

    /**
     * The forecasts of all that can be fitted. One that cannot, since the bars are fewer than it looks back or stand still, is no reason to have no others.
     *
     * @param leftOut hears a sentence about each that is left out
     */
    public static List<Forecast> forecasts(Samples samples, Split split, Consumer<String> leftOut) {
        List<Forecast> forecasts = new ArrayList<>();
        for (Forecaster each : all()) {
            try {
                forecasts.add(each.forecast(samples, split));
            } catch (DataFault unfitted) {
                leftOut.accept(unfitted.sentence() + "; it is left out");
            }
        }
        return forecasts;
    }

    private static double[] rollingMean(Samples samples) {
        return samples.atRows(Trailing.means(samples.barVolatility(), dayWindow(samples.bars().interval())));
    }

    /** How many bars the rolling mean is over. */
    static int dayWindow(Interval interval) {
        return Math.max(LEAST_WINDOW, DAY / interval.seconds());
    }
}
