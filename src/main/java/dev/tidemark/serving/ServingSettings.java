package dev.tidemark.serving;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;

/**
 * What the configuration says of the service, in the block {@code volatility.serving}.
 *
 * @param largestBody the most bytes of a body
 * @param connections how many connections there may be at a time
 * @param request the longest time that a request, and that its answer may take
 * @param idle how long a connection is kept without a request
 * @param perSecond how many requests a client elsewhere may send a second, in the long run
 * @param burst how many at once
 * @param queue how many requests may wait for their turn
 * @param driftWindow over how many rows drift is measured
 * @param reload how often it is asked for a newer model
 */
public record ServingSettings(int largestBody, int connections, Duration request, Duration idle, int perSecond,
        int burst, int queue, int driftWindow, Duration reload) {
    /** What holds where nothing else is said. */
    public static final ServingSettings DEFAULT = new ServingSettings(1 << 20, 1000, Duration.ofSeconds(10),
            Duration.ofSeconds(60), 100, 200, 256, 1000, Duration.ofSeconds(5));

    private static final List<String> KEYS = List.of("max-body-bytes", "max-connections", "request-seconds",
            "idle-seconds", "requests-per-second", "burst", "max-waiting", "drift-window", "reload-seconds");
    private static final int LARGEST_BODY = 64 << 20;
    private static final int MOST = 100_000;
    private static final int DAY = 86_400;

    /**
     * Reads the block.
     *
     * @throws ConfigFault if a value is wrong
     */
    public static ServingSettings read(Optional<ConfigValue> value, Consumer<String> warnings) {
        ConfigMapping block = value.map(ConfigValue::mapping)
                .orElseGet(() -> new ConfigMapping("serving", Place.of("the defaults"), Map.of()));
        block.unknownKeys(KEYS).forEach(key -> warnings.accept(key.sentence()));
        return new ServingSettings(whole(block, "max-body-bytes", 1024, LARGEST_BODY, DEFAULT.largestBody),
                whole(block, "max-connections", 1, MOST, DEFAULT.connections),
                seconds(block, "request-seconds", DEFAULT.request), seconds(block, "idle-seconds", DEFAULT.idle),
                whole(block, "requests-per-second", 1, MOST, DEFAULT.perSecond),
                whole(block, "burst", 1, MOST, DEFAULT.burst), whole(block, "max-waiting", 0, MOST, DEFAULT.queue),
                whole(block, "drift-window", DriftWatch.FEWEST_ROWS, MOST, DEFAULT.driftWindow),
                seconds(block, "reload-seconds", DEFAULT.reload));
    }

    private static int whole(ConfigMapping block, String key, int least, int most, int standard) {
        return block.find(key).map(value -> (int) value.integer(least, most)).orElse(standard);
    }

    private static Duration seconds(ConfigMapping block, String key, Duration standard) {
        return block.find(key).map(value -> Duration.ofSeconds(value.integer(1, DAY))).orElse(standard);
    }
}
