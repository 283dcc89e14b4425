package dev.tidemark.features;

import java.util.ArrayList;
import java.util.List;

/** The features that are computed of closes and times alone. */
final class StandardFeatures {
    private static final String SHARE = "1";
    private static final String PRICE = "price";

    private static final Recipe RETURN = new Return(1);
    private static final Recipe MACD = new Macd(12, 48);

    /** What is to be forecast, too: the deviation of the closes of an hour of bars of five minutes. */
    static final Feature VOLATILITY = volatility("1h", 12, 5);

    private StandardFeatures() {}

    static List<Feature> all() {
        List<Feature> all = new ArrayList<>();
        returns(all);
        levels(all);
        volatilities(all);
        momentum(all);
        calendar(all);
        lags(all);
        return all;
    }

    private static void returns(List<Feature> all) {
        int[] bars = {1, 3, 6, 12, 48, 288};
        String[] names = {"5m", "15m", "30m", "1h", "4h", "24h"};
        for (int i = 0; i < bars.length; i++) {
            all.add(new Feature("price_return_" + names[i], "close / close " + before(bars[i]) + " - 1", SHARE, bars[i],
                    bars[i], new Return(bars[i])));
        }
    }

    private static void levels(List<Feature> all) {
        for (int window : new int[]{5, 12, 48}) {
            all.add(new Feature("price_to_ma" + window, "close / mean of the last " + window
                    + " closes, of fewer at the start", SHARE, window, 0, new Ratio(Price.CLOSE, mean(window))));
        }
        all.add(new Feature("macd", "EMA12 - EMA48 of close, with EMA = (1 - a) EMA before + a close,"
                + " a = 2 / (span + 1), started at the first close", PRICE, 48, 0, MACD));
        all.add(new Feature("macd_signal", "EMA9 of macd, started at its first value", PRICE, 56, 0, new Ema(MACD, 9)));
    }

    private static void volatilities(List<Feature> all) {
        all.add(volatility("5m", 5, 2));
        all.add(volatility("30m", 30, 5));
        all.add(VOLATILITY);
        all.add(volatility("4h", 48, 10));
        all.add(new Feature("cv_1h", "volatility_1h / mean of the last 12 closes", SHARE, 12, 4,
                new Ratio(VOLATILITY.recipe(), mean(12))));
        all.add(new Feature("cv_4h", "volatility_4h / mean of the last 48 closes", SHARE, 48, 9,
                new Ratio(new Deviation(Price.CLOSE, 48, 10), mean(48))));
        all.add(range("5m", 5));
        all.add(range("1h", 12));
    }

    private static Feature volatility(String name, int window, int least) {
        return new Feature("volatility_" + name,
                "sample standard deviation of the last " + window + " closes, at the start of at least "
                        + least,
                PRICE, window, least - 1, new Deviation(Price.CLOSE, window, least));
    }

    private static Feature range(String name, int window) {
        return new Feature("hl_range_" + name, "(max - min) / min of the last " + window + " closes", SHARE, window,
                window - 1, new Spread(window));
    }

    private static void momentum(List<Feature> all) {
        for (int bars : new int[]{12, 48}) {
            all.add(new Feature("roc_" + bars, "(close - close " + before(bars) + ") / close " + before(bars), SHARE,
                    bars,
                    bars, new Return(bars)));
        }
        all.add(new Feature("rsi",
                "100 - 100 / (1 + mean gain / mean loss) of the last 14 changes of close; undefined where none"
                        + " changed it",
                "percent", 14, 14, new Rsi(14)));
        all.add(new Feature("price_accel", "price_return_5m - price_return_5m one bar before", SHARE, 2, 2,
                new Change(RETURN)));
    }

    private static void calendar(List<Feature> all) {
        all.add(calendar("hour_sin", "sin(2 pi hour / 24), hour of the bar's start in UTC", Calendar.HOUR_SIN));
        all.add(calendar("hour_cos", "cos(2 pi hour / 24), hour of the bar's start in UTC", Calendar.HOUR_COS));
        all.add(calendar("dow_sin", "sin(2 pi day / 7), day of the week in UTC, Monday 0", Calendar.DAY_SIN));
        all.add(calendar("dow_cos", "cos(2 pi day / 7), day of the week in UTC, Monday 0", Calendar.DAY_COS));
        all.add(calendar("is_weekend", "1 on Saturday and Sunday in UTC, else 0", Calendar.WEEKEND));
    }

    private static Feature calendar(String name, String formula, Calendar recipe) {
        return new Feature(name, formula, SHARE, 1, 0, recipe);
    }

    private static void lags(List<Feature> all) {
        for (int bars : new int[]{1, 2, 3, 6, 12}) {
            all.add(new Feature("price_lag_" + bars, "close " + before(bars), PRICE, bars, bars,
                    new Lag(Price.CLOSE, bars)));
        }
        for (int bars : new int[]{1, 2, 3}) {
            all.add(new Feature("volatility_lag_" + bars, "volatility_1h " + before(bars), PRICE, 12 + bars, 4 + bars,
                    new Lag(VOLATILITY.recipe(), bars)));
        }
    }

    private static Recipe mean(int window) {
        return new Mean(Price.CLOSE, window, 1);
    }

    private static String before(int bars) {
        return bars == 1 ? "one bar before" : bars + " bars before";
    }
}
