package dev.tidemark.pipeline.tracking;

import java.util.HashMap;
import java.util.Map;

import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.tracking.DotEnv;

/** The variables by which a server and its models are named: those of the environment, and before them of the file {@code .env}. */
public final class Variables {
    private Variables() {}

    /**
     * Those that say something.
     *
     * @throws dev.tidemark.base.ConfigFault if the file cannot be read
     */
    public static Map<String, String> read(Surroundings surroundings) {
        Map<String, String> variables = new HashMap<>(DotEnv.read(surroundings.project().resolve(".env")));
        variables.putAll(surroundings.environment());
        variables.values().removeIf(String::isBlank);
        return variables;
    }
}
