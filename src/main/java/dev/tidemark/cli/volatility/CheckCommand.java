package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.CheckStage;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks bars before anything is computed of them. */
@Command(name = "check", sortOptions = false, description = {"Check bars before anything is computed of them.",
        "Exit code 3 if the gate is closed."})
final class CheckCommand extends StageCommand {
    @Option(names = "--input", paramLabel = "F", order = 2, //
            description = "The bars, as CSV, plain or packed; '-' is standard input (default: the newest in data/raw).")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "DIR", order = 3, //
            description = "The folder of the report (default: " + CheckStage.FOLDER + ").")
    private @Nullable Path output;

    CheckCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return CheckStage.check(Optional.ofNullable(input), standardInput(), Optional.ofNullable(output), settings,
                surroundings);
    }
}
