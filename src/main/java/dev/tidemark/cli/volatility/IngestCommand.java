package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import dev.tidemark.batch.Host;
import dev.tidemark.http.HttpLimits;
import dev.tidemark.http.Pause;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.IngestRequest;
import dev.tidemark.pipeline.IngestStage;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fetches bars. */
@Command(name = "ingest", sortOptions = false, description = "Fetch bars from a market, and add them to those on the disk.")
final class IngestCommand extends StageCommand {
    @Option(names = "--days", paramLabel = "N", defaultValue = "30", order = 2, //
            description = "How many days back (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--source", paramLabel = "S", order = 3, //
            description = "cryptocompare, binance or coinbase (default: the configuration's, else cryptocompare).")
    private @Nullable String source;

    @Option(names = "--interval", paramLabel = "I", order = 4, //
            description = "The interval of the bars (default: the configuration's, else 5m).")
    private @Nullable String interval;

    @Option(names = "--base-url", paramLabel = "U", order = 5, //
            description = "Where the source is, instead of its public address.")
    private @Nullable String baseUrl;

    @Option(names = "--output", paramLabel = "F", order = 6, //
            description = "The file to write, or a folder that is there (default: data/raw, which is made).")
    private @Nullable Path output;

    IngestCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        IngestRequest.Options options = new IngestRequest.Options(days, Optional.ofNullable(source),
                Optional.ofNullable(baseUrl), Optional.ofNullable(interval), Optional.ofNullable(output));
        IngestStage.Manners manners = new IngestStage.Manners(HttpLimits.STANDARD, Pause.SLEEP,
                () -> ThreadLocalRandom.current().nextDouble());
        return IngestStage.run(IngestRequest.of(options, settings), manners, surroundings);
    }
}
