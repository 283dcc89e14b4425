package dev.tidemark.pipeline;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;
import dev.tidemark.drift.DriftLimits;

/** What the configuration says of drift, in the block {@code volatility.drift}. */
public final class DriftSettings {
    private static final String THRESHOLD = "threshold";
    private static final String DISTANCE = "distance-threshold";
    private static final String DEVIATIONS = "deviations";
    private static final double MOST = 1000;

    private DriftSettings() {}

    /**
     * Reads the block.
     *
     * @throws ConfigFault if a value is wrong
     */
    public static DriftLimits read(VolatilityConfig config, Consumer<String> warnings) {
        ConfigMapping block = config.block().find("drift").map(ConfigValue::mapping)
                .orElseGet(() -> new ConfigMapping("drift", Place.of("the defaults"), Map.of()));
        block.unknownKeys(List.of(THRESHOLD, DISTANCE, DEVIATIONS)).forEach(key -> warnings.accept(key.sentence()));
        DriftLimits usual = DriftLimits.DEFAULT;
        return new DriftLimits(
                block.find(THRESHOLD).map(value -> value.number(0, 1)).orElse(usual.threshold()),
                block.find(DISTANCE).map(DriftSettings::positive).orElse(usual.distanceThreshold()),
                block.find(DEVIATIONS).map(DriftSettings::positive).orElse(usual.deviations()));
    }

    private static double positive(ConfigValue value) {
        double number = value.number(0, MOST);
        if (number == 0) {
            throw value.fault("a number above 0, at most 1000");
        }
        return number;
    }
}
