package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.InitStage;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a configuration with every key of the pipeline, explained. */
@Command(name = "init", sortOptions = false, description = {"Write a commented configuration with every default.",
        "With --config it begins with what is in that one, such as the signal's settings."})
final class InitCommand extends StageCommand {
    @Option(names = "--input", paramLabel = "F", order = 2, //
            description = "Bars, as CSV, whose interval it is to name; '-' is standard input.")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "F", defaultValue = "config.yaml", order = 3, //
            description = "The file to write; one that is there is left alone (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("config.yaml");

    InitCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return InitStage.write(output, configFile(), Optional.ofNullable(input), standardInput(), settings,
                surroundings);
    }
}
