package dev.tidemark.cli.volatility;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.version.AddVersion;
import picocli.CommandLine.Command;

/** Records what data are now. */
@Command(name = "add", sortOptions = false, description = "Keep files and folders as they are now.")
final class VersionAddCommand extends ToldCommand {
    VersionAddCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return AddVersion.run(paths(), surroundings);
    }
}
