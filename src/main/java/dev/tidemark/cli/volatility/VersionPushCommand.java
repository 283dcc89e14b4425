package dev.tidemark.cli.volatility;

import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.version.PushVersions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shares data. */
@Command(name = "push", sortOptions = false, description = "Send what was kept to the remote.")
final class VersionPushCommand extends ToldCommand {
    @Option(names = "--remote", paramLabel = "NAME", order = 3, description = "To this remote (default: the usual one).")
    private @Nullable String remote;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = USUAL_JOBS, order = 4, //
            description = "How many objects at once (default: ${DEFAULT-VALUE}).")
    private int jobs;

    VersionPushCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return PushVersions.run(paths(), Optional.ofNullable(remote), checkedJobs(jobs), surroundings);
    }
}
