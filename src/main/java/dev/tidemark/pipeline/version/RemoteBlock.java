package dev.tidemark.pipeline.version;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;
import dev.tidemark.pipeline.VolatilityConfig;

/**
 * What the configuration says of the remote.
 *
 * @param url its address
 * @param name its name
 * @param endpoint the server of an S3 that is not Amazon's
 * @param region the region of an S3
 */
public record RemoteBlock(Optional<String> url, String name, Optional<String> endpoint, Optional<String> region) {
    /** The name of a remote that was given none. */
    public static final String USUAL_NAME = "storage";

    private static final List<String> KEYS = List.of("url", "name", "endpoint", "region");

    /**
     * Reads it: {@code remote: URL}, or a mapping.
     *
     * @param warnings hears of keys that mean nothing
     * @throws dev.tidemark.base.ConfigFault if a value is wrong
     */
    public static RemoteBlock read(VolatilityConfig config, Consumer<String> warnings) {
        Optional<ConfigValue> value = config.block().find("remote");
        if (value.isPresent() && value.get().node() instanceof ConfigMapping) {
            ConfigMapping block = value.get().mapping();
            block.unknownKeys(KEYS).forEach(key -> warnings.accept(key.sentence()));
            return new RemoteBlock(
                    Optional.of(block.require("url", KEYS).characters("an address, such as s3://bucket")),
                    name(block), text(block, "endpoint"), text(block, "region"));
        }
        return new RemoteBlock(value.map(url -> url.characters("an address, such as s3://bucket/prefix or ../store")),
                USUAL_NAME, Optional.empty(), Optional.empty());
    }

    private static String name(ConfigMapping block) {
        return block.find("name").map(value -> {
            String expected = "a name of letters, digits, points, hyphens and underscores";
            String name = value.characters(expected);
            if (!isName(name)) {
                throw value.fault(expected);
            }
            return name;
        }).orElse(USUAL_NAME);
    }

    /** Whether a remote may have such a name. */
    public static boolean isName(String name) {
        return name.matches("[A-Za-z0-9_.-]+");
    }

    private static Optional<String> text(ConfigMapping block, String key) {
        return block.find(key).map(value -> value.characters("text"));
    }
}
