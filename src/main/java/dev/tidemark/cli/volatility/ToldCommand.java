package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.batch.Host;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command for versions whose only output is its answer. */
abstract class ToldCommand extends PathsCommand {
    @Option(names = "--output", paramLabel = "F", order = 90, description = "Also write the answer to this file, as JSON.")
    private @Nullable Path output;

    ToldCommand(Host host) {
        super(host);
    }

    @Override
    final Map<String, Path> kept() {
        return kept(paths());
    }

    @Override
    final Optional<Path> answerFile() {
        return Optional.ofNullable(output);
    }
}
