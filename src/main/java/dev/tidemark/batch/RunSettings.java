package dev.tidemark.batch;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;
import dev.tidemark.config.UnknownKey;
import dev.tidemark.signal.SignalSummary.Warmup;

/**
 * What the configuration says of a run.
 *
 * @param seed written to the metrics; the signal itself uses no randomness
 * @param window the length of the rolling window, from 1
 * @param version the version of the configuration, not empty
 * @param warmup what the signal rate is a share of
 * @param reading how the input is to be read
 */
public record RunSettings(long seed, int window, String version, Warmup warmup, ReadOptions reading) {
    static final String SEED = "seed";
    static final String WINDOW = "window";
    static final String VERSION = "version";
    static final String WARMUP = "warmup";
    static final String COLUMNS = "columns";
    static final String FORMAT = "format";
    static final String ORDER = "order";
    /** The block of the volatility pipeline, which reads it itself. */
    private static final String VOLATILITY = "volatility";
    private static final List<String> KEYS = List.of(SEED, WINDOW, VERSION, WARMUP, COLUMNS, FORMAT, ORDER, VOLATILITY);

    /** The same settings for an input that is read in another way. */
    public RunSettings withReading(ReadOptions other) {
        return new RunSettings(seed, window, version, warmup, other);
    }

    /**
     * Reads the settings of a run.
     *
     * @param root the whole configuration
     * @param warnings hears a sentence about every key that means nothing
     * @throws ConfigFault if a required key is missing or a value is wrong
     */
    public static RunSettings read(ConfigMapping root, Consumer<String> warnings) {
        warnOfUnknown(root, KEYS, warnings);
        long seed = root.require(SEED, KEYS).integer(Long.MIN_VALUE, Long.MAX_VALUE);
        long window = root.require(WINDOW, KEYS).integer(1, Integer.MAX_VALUE);
        String version = version(root.require(VERSION, KEYS));
        return new RunSettings(seed, (int) window, version, warmup(root.find(WARMUP)),
                ReadSettings.read(root.find(COLUMNS), root.find(FORMAT), root.find(ORDER), warnings));
    }

    /** How inputs are to be read, alone: for what needs no settings of a run. */
    public static ReadOptions reading(ConfigMapping root, Consumer<String> warnings) {
        warnOfUnknown(root, KEYS, warnings);
        return ReadSettings.read(root.find(COLUMNS), root.find(FORMAT), root.find(ORDER), warnings);
    }

    /**
     * The version alone, where it can be read: a failed run names it even when something else in the configuration is
     * what failed.
     */
    public static Optional<String> versionOf(ConfigMapping root) {
        Optional<ConfigValue> value = root.find(VERSION);
        try {
            return value.isPresent() ? Optional.of(version(value.get())) : Optional.empty();
        } catch (ConfigFault unreadable) {
            return Optional.empty();
        }
    }

    static String version(ConfigValue value) {
        String version = value.text();
        if (version.isEmpty()) {
            throw value.fault("text of at least one character, such as \"v1\"");
        }
        return version;
    }

    static Warmup warmup(Optional<ConfigValue> value) {
        return value.isPresent()
                ? value.get().choice(ReadSettings.choices("zero", Warmup.ZERO, "exclude", Warmup.EXCLUDE))
                : Warmup.ZERO;
    }

    static void warnOfUnknown(ConfigMapping mapping, List<String> known, Consumer<String> warnings) {
        for (UnknownKey key : mapping.unknownKeys(known)) {
            warnings.accept(key.sentence());
        }
    }
}
