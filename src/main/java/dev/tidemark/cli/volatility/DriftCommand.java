package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.drift.DriftStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells which features are no longer spread as they were. */
@Command(name = "drift", sortOptions = false, description = {
        "Tell which features are no longer spread as they were, by PSI and Wasserstein distance.",
        "Both sides are bars or a table of features; the reference may be a model, for what it was trained on."})
final class DriftCommand extends StageCommand {
    @Option(names = "--reference", paramLabel = "REF", order = 2, //
            description = "How they were: bars, features as CSV or Parquet, or a model by alias, version or folder (default: the alias champion).")
    private @Nullable String reference;

    @Option(names = "--current", paramLabel = "CUR", order = 3, //
            description = "How they are: bars or features; '-' is bars on standard input (default: the newest in data/raw).")
    private @Nullable String current;

    @Option(names = "--output", paramLabel = "DIR", order = 4, //
            description = "The folder of the report (default: " + DriftStage.FOLDER + ").")
    private @Nullable Path output;

    @Option(names = "--fail-on-drift", order = 5, description = "End with code 3 when a feature drifted.")
    private boolean isGate;

    DriftCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return DriftStage.run(settings, new DriftStage.Request(Optional.ofNullable(reference),
                Optional.ofNullable(current), standardInput(), Optional.ofNullable(output), isGate), surroundings);
    }
}
