package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.IngestRequest;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.run.RunStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs all stages. */
@Command(name = "run", sortOptions = false, description = {"Run all stages, those whose inputs changed.",
        "One that fails stops the rest; the next run goes on there."})
final class RunCommand extends StageCommand {
    private final Host host;

    @Option(names = "--input", paramLabel = "F", order = 2, //
            description = "The bars, as CSV, plain or packed (default: they are fetched).")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "DIR", order = 3, //
            description = "The folder of the run's page (default: " + RunStage.FOLDER + ").")
    private @Nullable Path output;

    @ArgGroup(exclusive = false, multiplicity = "0..1", order = 4)
    private MarketOptions market = new MarketOptions();

    RunCommand(Host host) {
        super(host);
        this.host = host;
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        if (input != null) {
            market.requireNone();
        }
        IngestRequest.Options options = market.options(Optional.empty(), Optional.empty());
        RunStage.Request request = new RunStage.Request(Optional.ofNullable(input),
                new RunStage.Market(options, MarketOptions.manners()), Optional.ofNullable(output),
                line -> host.err().println("tidemark: " + line), System::nanoTime);
        return RunStage.run(settings, request, surroundings);
    }
}
