package dev.tidemark.cli.volatility;

import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.IngestRequest;
import dev.tidemark.pipeline.IngestStage;
import dev.tidemark.pipeline.LocalIngest;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fetches bars. */
@Command(name = "ingest", sortOptions = false, description = {
        "Fetch bars from a market, and add them to those on the disk;",
        "or take in those of a file."})
final class IngestCommand extends StageCommand {
    @ArgGroup(exclusive = false, multiplicity = "0..1", order = 2)
    private MarketOptions market = new MarketOptions();

    @Option(names = "--interval", paramLabel = "I", order = 4, //
            description = "The interval of the bars (default: the configuration's, else 5m, or the file's own).")
    private @Nullable String interval;

    @Option(names = "--input", paramLabel = "F", order = 6, //
            description = "A CSV to take the bars of, instead of fetching any; '-' is standard input.")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "F|DIR", order = 7, description = {
            "The file to write, or a folder: one that is there, or whose name ends in a slash.",
            "Default: data/raw, which is made."})
    private @Nullable String output;

    IngestCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        if (input != null) {
            market.requireNone();
            return LocalIngest.run(input, standardInput(),
                    Optional.ofNullable(interval).map(IngestRequest::interval), Optional.ofNullable(output), settings,
                    surroundings);
        }
        IngestRequest.Options options = market.options(Optional.ofNullable(interval), Optional.ofNullable(output));
        return IngestStage.run(IngestRequest.of(options, settings), MarketOptions.manners(), surroundings);
    }
}
