package dev.tidemark.pipeline.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;
import dev.tidemark.forecast.comparison.Rule;
import dev.tidemark.forecast.comparison.RuleSettings;
import dev.tidemark.pipeline.VolatilityConfig;

/** What the configuration says of comparing models, in the block {@code volatility.comparison}. */
public final class ComparisonSettings {
    private static final String TOLERANCE = "r2-tolerance";
    private static final String LEVEL = "level";
    private static final String RULES = "rules";

    private ComparisonSettings() {}

    /**
     * Reads the block.
     *
     * @throws ConfigFault if a value is wrong, or no rule is left that decides
     */
    public static RuleSettings read(VolatilityConfig config, Consumer<String> warnings) {
        ConfigMapping block = block(config.block(), "comparison");
        block.unknownKeys(List.of(TOLERANCE, LEVEL, RULES)).forEach(key -> warnings.accept(key.sentence()));
        return new RuleSettings(share(block, TOLERANCE, RuleSettings.DEFAULT.r2Tolerance()),
                share(block, LEVEL, RuleSettings.DEFAULT.level()), rules(block, warnings));
    }

    private static double share(ConfigMapping block, String key, double standard) {
        return block.find(key).map(value -> value.number(0, 1)).orElse(standard);
    }

    private static Set<Rule> rules(ConfigMapping around, Consumer<String> warnings) {
        ConfigMapping block = block(around, RULES);
        block.unknownKeys(Arrays.stream(Rule.values()).map(Rule::key).toList())
                .forEach(key -> warnings.accept(key.sentence()));
        List<Rule> asked = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (block.find(rule.key()).map(ConfigValue::flag).orElse(true)) {
                asked.add(rule);
            }
        }
        if (asked.isEmpty()) {
            throw new ConfigFault(block.place(), "every rule of the comparison is off; expected at least one that"
                    + " decides");
        }
        return EnumSet.copyOf(asked);
    }

    private static ConfigMapping block(ConfigMapping around, String key) {
        return around.find(key).map(ConfigValue::mapping)
                .orElseGet(() -> new ConfigMapping(key, Place.of("the defaults"), Map.of()));
    }
}
