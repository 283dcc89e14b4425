package dev.tidemark.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.ReadOptions;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;

/**
 * What the configuration says of the volatility pipeline. Nothing of it is required.
 *
 * @param symbol what is traded, such as {@code BTC}
 * @param quote what it is paid in, such as {@code USD}
 * @param interval the interval of bars; that of the file, or 5 minutes where bars are fetched, when absent
 * @param source the API that bars are fetched from, by name
 * @param horizon how many bars ahead the forecast looks, from 1
 * @param seed decides everything random
 * @param reading how files of bars are to be read
 * @param block the whole block, in which each stage finds what is its own; empty when there is none
 */
public record VolatilityConfig(String symbol, String quote, Optional<Interval> interval, String source, int horizon,
        long seed, ReadOptions reading, ConfigMapping block) {
    /** The keys of the block. */
    public static final List<String> KEYS = List.of("symbol", "quote", "interval", "source", "base-url", "horizon",
            "quality", "features", "remote", "model", "comparison", "tracking",
            "drift", "serving");
    /** The sources that bars are fetched from. */
    public static final List<String> SOURCES = List.of("cryptocompare", "binance", "coinbase");

    private static final String BLOCK = "volatility";
    private static final int LONGEST_HORIZON = 100_000;
    private static final long SEED = 42;

    /**
     * Reads the configuration.
     *
     * @param file the file; everything has its default when absent
     * @param warnings hears a sentence about every key that means nothing
     * @throws ConfigFault if a value is wrong
     */
    public static VolatilityConfig read(Optional<Path> file, Consumer<String> warnings) {
        return of(file.map(path -> ConfigFile.read(path, path.toString()).root()).orElseGet(
                () -> new ConfigMapping("", Place.of("the defaults"), Map.of())), warnings);
    }

    /** The same, of a configuration that was read already. */
    public static VolatilityConfig of(ConfigMapping root, Consumer<String> warnings) {
        ReadOptions reading = RunSettings.reading(root, warnings);
        long seed = root.find("seed").map(value -> value.integer(Long.MIN_VALUE, Long.MAX_VALUE)).orElse(SEED);
        ConfigMapping block = root.find(BLOCK).map(ConfigValue::mapping)
                .orElseGet(() -> new ConfigMapping(BLOCK, root.place(), Map.of()));
        block.unknownKeys(KEYS).forEach(key -> warnings.accept(key.sentence()));
        return new VolatilityConfig(word(block, "symbol", "BTC"), word(block, "quote", "USD"),
                block.find("interval").map(VolatilityConfig::interval), source(block),
                block.find("horizon").map(value -> (int) value.integer(1, LONGEST_HORIZON)).orElse(12), seed, reading,
                block);
    }

    private static String word(ConfigMapping block, String key, String standard) {
        return block.find(key).map(value -> {
            String expected = "letters and digits, such as " + standard;
            String word = value.characters(expected);
            if (!word.matches("[A-Za-z0-9]{1,20}")) {
                throw value.fault(expected);
            }
            return word;
        }).orElse(standard);
    }

    private static String source(ConfigMapping block) {
        return block.find("source").map(value -> {
            String expected = "one of " + String.join(", ", SOURCES);
            String source = value.characters(expected);
            if (!SOURCES.contains(source)) {
                throw value.fault(expected);
            }
            return source;
        }).orElse(SOURCES.getFirst());
    }

    private static Interval interval(ConfigValue value) {
        String expected = "a whole number and s, m, h or d, such as 5m";
        return Interval.of(value.characters(expected)).orElseThrow(() -> value.fault(expected));
    }
}
