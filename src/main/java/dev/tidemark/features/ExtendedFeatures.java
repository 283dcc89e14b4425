package dev.tidemark.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.bars.Interval;

/**
 * The features that need all prices and the volume. Estimators and volume ratios are over numbers of bars, which their names say. The terms of
 * the HAR model and the semivariances are over an hour, a day and a week, which are turned into bars; a time shorter than a
 * bar cannot be, and is left out.
 */
final class ExtendedFeatures {
    private static final int HOUR = 3600;
    private static final String LOG_RETURN = "log return";
    private static final String SQUARED = "log return squared";

    private ExtendedFeatures() {}

    static List<Feature> at(Interval interval) {
        List<Feature> all = new ArrayList<>();
        for (int window : new int[]{12, 48}) {
            estimators(all, window);
        }
        Map<String, Integer> spans = new LinkedHashMap<>();
        spans.put("1h", HOUR / interval.seconds());
        spans.put("1d", 24 * HOUR / interval.seconds());
        spans.put("1w", 7 * 24 * HOUR / interval.seconds());
        spans.values().removeIf(bars -> bars == 0);
        spans.forEach((name, bars) -> all.add(new Feature("realized_variance_" + name,
                "sum of the squared log returns of the last " + bars(bars), SQUARED, bars, bars,
                new Total(Term.RETURN, bars))));
        spans.forEach((name, bars) -> semivariances(all, name, bars));
        for (int window : new int[]{12, 48, 288}) {
            all.add(new Feature("volume_ratio_" + window, "volume / mean of the last " + window + " volumes", "1",
                    window,
                    window - 1, new Ratio(Price.VOLUME, new Mean(Price.VOLUME, window, window))));
        }
        return all;
    }

    private static void estimators(List<Feature> all, int window) {
        all.add(new Feature("parkinson_" + window, "sqrt(mean of ln(high / low)^2 / (4 ln 2)) of the last " + window
                + " bars, per bar", LOG_RETURN, window, window - 1, root(Term.PARKINSON, window)));
        all.add(new Feature("garman_klass_" + window,
                "sqrt(mean of ln(high / low)^2 / 2 - (2 ln 2 - 1) ln(close / open)^2) of the last " + window
                        + " bars, per bar",
                LOG_RETURN, window, window - 1, root(Term.GARMAN_KLASS, window)));
        all.add(new Feature("rogers_satchell_" + window,
                "sqrt(mean of ln(high / close) ln(high / open) + ln(low / close) ln(low / open)) of the last " + window
                        + " bars, per bar",
                LOG_RETURN, window, window - 1, root(Term.ROGERS_SATCHELL, window)));
        all.add(new Feature("yang_zhang_" + window,
                "sqrt(var of ln(open / close before) + k var of ln(close / open) + (1 - k) rogers_satchell^2) of the last "
                        + window + " bars, k = 0.34 / (1.34 + (n + 1) / (n - 1)), per bar",
                LOG_RETURN, window, window, new YangZhang(window)));
    }

    private static Recipe root(Term term, int window) {
        return new Root(new Mean(term, window, window));
    }

    private static void semivariances(List<Feature> all, String name, int bars) {
        all.add(new Feature("semivariance_up_" + name,
                "sum of the squared log returns above 0 of the last " + bars(bars),
                SQUARED, bars, bars, new Total(Term.RISE, bars)));
        all.add(new Feature("semivariance_down_" + name,
                "sum of the squared log returns below 0 of the last " + bars(bars), SQUARED, bars, bars,
                new Total(Term.FALL, bars)));
    }

    private static String bars(int bars) {
        return bars == 1 ? "bar" : bars + " bars";
    }
}
