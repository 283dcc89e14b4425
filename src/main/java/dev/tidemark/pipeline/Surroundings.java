package dev.tidemark.pipeline;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;

/**
 * What a stage is given by the process it runs in.
 *
 * @param project the folder that {@code data/}, {@code reports/} and {@code .dvc/} are in
 * @param environment the environment variables
 * @param clock the time
 * @param temporary where an input that must be read twice but cannot be is kept meanwhile
 * @param warnings hears a sentence about whatever is odd but no fault
 * @param progress hears how far a stage is
 * @param cancellation whether the answer is still wanted
 */
public record Surroundings(Path project, Map<String, String> environment, InstantSource clock, Path temporary,
        Consumer<String> warnings, Progress progress, Cancellation cancellation) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
