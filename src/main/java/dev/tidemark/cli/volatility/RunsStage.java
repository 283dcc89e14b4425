package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.batch.Host;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command for runs or models: its only output is its answer. */
abstract class RunsStage extends StageCommand {
    @Option(names = "--output", paramLabel = "F", order = 90, description = "Also write the answer to this file, as JSON.")
    private @Nullable Path output;

    RunsStage(Host host) {
        super(host);
    }

    @Override
    final Optional<Path> answerFile() {
        return Optional.ofNullable(output);
    }
}
