package dev.tidemark.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;
import dev.tidemark.forecast.model.ModelSettings;
import dev.tidemark.forecast.model.ParameterGrid;

/**
 * What the configuration says of training, in the block {@code volatility.model}.
 *
 * @param model how trees are grown
 * @param isSearched whether depth, eta and least weight of a leaf are searched for by walk-forward
 * @param grid what is tried then
 * @param windows in how many windows
 */
public record TrainSettings(ModelSettings model, boolean isSearched, ParameterGrid grid, int windows) {
    /** What is tried where nothing else is said. */
    public static final ParameterGrid GRID = new ParameterGrid(List.of(3, 6), List.of(0.05, 0.1), List.of(3.0, 20.0));

    private static final List<String> SEARCH_KEYS = List.of("enabled", "windows", "depth", "eta", "min-child-weight");
    private static final int WINDOWS = 3;
    private static final int MOST_WINDOWS = 50;
    private static final int MOST_ROUNDS = 100_000;
    private static final double MOST = 1e6;

    /**
     * Reads the block.
     *
     * @throws ConfigFault if a value is wrong
     */
    public static TrainSettings read(VolatilityConfig config, Consumer<String> warnings) {
        ConfigMapping block = block(config.block(), "model");
        List<String> keys = new ArrayList<>(ModelSettings.DEFAULTS.byName().keySet());
        keys.add("search");
        block.unknownKeys(keys).forEach(key -> warnings.accept(key.sentence()));
        ConfigMapping search = block(block, "search");
        search.unknownKeys(SEARCH_KEYS).forEach(key -> warnings.accept(key.sentence()));
        return new TrainSettings(model(block), search.find("enabled").map(ConfigValue::flag).orElse(false),
                new ParameterGrid(
                        list(search, "depth", GRID.depths(), value -> (int) value.integer(1, 20)),
                        list(search, "eta", GRID.etas(), TrainSettings::eta),
                        list(search, "min-child-weight", GRID.minChildWeights(), value -> value.number(0, MOST))),
                search.find("windows").map(value -> (int) value.integer(1, MOST_WINDOWS)).orElse(WINDOWS));
    }

    private static ConfigMapping block(ConfigMapping around, String key) {
        return around.find(key).map(ConfigValue::mapping)
                .orElseGet(() -> new ConfigMapping(key, Place.of("the defaults"), Map.of()));
    }

    private static ModelSettings model(ConfigMapping block) {
        ModelSettings d = ModelSettings.DEFAULTS;
        return new ModelSettings(whole(block, "rounds", d.rounds(), value -> value.integer(1, MOST_ROUNDS)),
                whole(block, "depth", d.depth(), value -> value.integer(1, 20)),
                number(block, "eta", d.eta(), TrainSettings::eta),
                number(block, "subsample", d.subsample(), TrainSettings::eta),
                number(block, "colsample-bytree", d.colsample(), TrainSettings::eta),
                number(block, "min-child-weight", d.minChildWeight(), value -> value.number(0, MOST)),
                number(block, "gamma", d.gamma(), value -> value.number(0, MOST)),
                number(block, "lambda", d.lambda(), value -> value.number(0, MOST)),
                number(block, "alpha", d.alpha(), value -> value.number(0, MOST)),
                whole(block, "early-stopping", d.earlyStopping(), value -> value.integer(0, MOST_ROUNDS)),
                whole(block, "threads", d.threads(), value -> value.integer(0, 1024)));
    }

    /** A share: above 0 and at most 1. */
    private static double eta(ConfigValue value) {
        double share = value.number(0, 1);
        if (share == 0) {
            throw value.fault("a number above 0, at most 1");
        }
        return share;
    }

    private static int whole(ConfigMapping block, String key, int standard, ToLongFunction<ConfigValue> read) {
        return block.find(key).map(value -> (int) read.applyAsLong(value)).orElse(standard);
    }

    private static double number(ConfigMapping block, String key, double standard,
            ToDoubleFunction<ConfigValue> read) {
        return block.find(key).map(read::applyAsDouble).orElse(standard);
    }

    private static <T> List<T> list(ConfigMapping block, String key, List<T> standard,
            Function<ConfigValue, T> read) {
        return block.find(key).map(value -> {
            List<T> items = value.items().stream().map(read).toList();
            if (items.isEmpty()) {
                throw value.fault("a list with at least one number");
            }
            return items;
        }).orElse(standard);
    }
}
