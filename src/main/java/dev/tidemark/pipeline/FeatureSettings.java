package dev.tidemark.pipeline;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;

/**
 * What the configuration says of features, in the block {@code volatility.features}.
 *
 * @param isExtended whether the extended set is computed
 * @param isNormalized whether a table on a common scale is written, too
 * @param trainPercent which part of the rows is the training part, by which the scale is measured: the first, in percent from 1 to 100
 */
public record FeatureSettings(boolean isExtended, boolean isNormalized, int trainPercent) {
    private static final List<String> KEYS = List.of("extended", "normalize", "train-percent");
    private static final int TRAIN_PERCENT = 60;

    /**
     * Reads the block.
     *
     * @throws ConfigFault if a value is wrong
     */
    public static FeatureSettings read(VolatilityConfig config, Consumer<String> warnings) {
        ConfigMapping block = config.block().find("features").map(ConfigValue::mapping)
                .orElseGet(() -> new ConfigMapping("features", Place.of("the defaults"), Map.of()));
        block.unknownKeys(KEYS).forEach(key -> warnings.accept(key.sentence()));
        return new FeatureSettings(block.find("extended").map(ConfigValue::flag).orElse(false),
                block.find("normalize").map(ConfigValue::flag).orElse(false),
                block.find("train-percent").map(value -> (int) value.integer(1, 100)).orElse(TRAIN_PERCENT));
    }
}
