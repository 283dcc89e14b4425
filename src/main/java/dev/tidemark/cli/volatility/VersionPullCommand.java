package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.version.PullVersions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fetches data. */
@Command(name = "pull", sortOptions = false, description = "Fetch what was kept from the remote, and put it in its place.")
final class VersionPullCommand extends PathsCommand {
    @Option(names = "--remote", paramLabel = "NAME", order = 3, description = "From this remote (default: the usual one).")
    private @Nullable String remote;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = USUAL_JOBS, order = 4, //
            description = "How many objects at once (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Option(names = "--force", order = 5, description = "Overwrite what is in no version.")
    private boolean isForced;

    @Option(names = "--output", paramLabel = "F|DIR", order = 6, //
            description = "Put the one PATH here instead of in its place.")
    private @Nullable Path output;

    VersionPullCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        PullVersions.Request request = new PullVersions.Request(paths(), Optional.ofNullable(remote), checkedJobs(jobs),
                isForced, Optional.ofNullable(output));
        return PullVersions.run(request, surroundings);
    }
}
