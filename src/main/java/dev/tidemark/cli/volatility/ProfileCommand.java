package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.ProfileStage;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Describes a table of any kind. */
@Command(name = "profile", sortOptions = false, description = "Describe a table: columns, gaps, correlations, oddities.")
final class ProfileCommand extends StageCommand {
    @Option(names = "--input", paramLabel = "F", order = 2, //
            description = "Any table, as CSV, plain or gzipped; '-' is standard input (default: the newest in data/processed or data/raw).")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "DIR", order = 3, //
            description = "The folder of the report (default: " + ProfileStage.FOLDER + ").")
    private @Nullable Path output;

    ProfileCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return ProfileStage.profile(Optional.ofNullable(input), standardInput(), Optional.ofNullable(output), settings,
                surroundings);
    }
}
