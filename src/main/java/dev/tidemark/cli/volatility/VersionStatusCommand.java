package dev.tidemark.cli.volatility;

import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.version.VersionStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how data stand. */
@Command(name = "status", sortOptions = false, description = "Tell what has changed since it was kept.")
final class VersionStatusCommand extends ToldCommand {
    @Option(names = {"--cloud", "-c"}, order = 3, description = "Also ask the remote what was pushed.")
    private boolean isRemoteAsked;

    @Option(names = "--remote", paramLabel = "NAME", order = 4, description = "Ask this remote (default: the usual one).")
    private @Nullable String remote;

    VersionStatusCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return VersionStatus.run(paths(), isRemoteAsked || remote != null, Optional.ofNullable(remote), surroundings);
    }
}
