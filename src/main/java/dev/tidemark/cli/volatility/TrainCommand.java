package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.IngestRequest;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.model.TrainRequest;
import dev.tidemark.pipeline.model.TrainStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains a model. */
@Command(name = "train", sortOptions = false, description = "Train a model, and judge it beside its baselines.")
final class TrainCommand extends StageCommand {
    private static final int MOST_WINDOWS = 50;
    private static final int MOST_HORIZON = 100_000;

    private final Host host;

    @Option(names = "--input", paramLabel = "F", order = 2, //
            description = "The bars, as CSV, plain or packed; '-' is standard input (default: the newest in data/raw).")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "DIR", order = 3, //
            description = "The folder of the model (default: one below models).")
    private @Nullable Path output;

    @Option(names = "--interval", paramLabel = "I", order = 4, //
            description = "The interval of the bars, such as 5m (default: the configuration's, else the file's own).")
    private @Nullable String interval;

    @Option(names = "--horizon", paramLabel = "N", order = 5, //
            description = "How many bars later the target is measured (default: the configuration's, else 12).")
    private @Nullable Integer horizon;

    @Option(names = "--walk-forward", paramLabel = "N", defaultValue = "0", order = 6, //
            description = "Also train and judge in so many growing windows.")
    private int windows;

    TrainCommand(Host host) {
        super(host);
        this.host = host;
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        if (windows < 0 || windows > MOST_WINDOWS) {
            throw new UsageFault("--walk-forward is " + windows + "; expected a number from 0 to " + MOST_WINDOWS);
        }
        if (horizon != null && (horizon < 1 || horizon > MOST_HORIZON)) {
            throw new UsageFault("--horizon is " + horizon + "; expected a number from 1 to " + MOST_HORIZON);
        }
        TrainRequest request = new TrainRequest(Optional.ofNullable(input), standardInput(),
                Optional.ofNullable(output), Optional.ofNullable(interval).map(IngestRequest::interval),
                horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon), windows,
                configText(), List.of(), line -> host.err().println("tidemark: " + line));
        return TrainStage.run(settings, request, surroundings);
    }
}
