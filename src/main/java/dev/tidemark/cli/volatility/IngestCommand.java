package dev.tidemark.cli.volatility;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import dev.tidemark.http.HttpLimits;
import dev.tidemark.http.Pause;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.IngestRequest;
import dev.tidemark.pipeline.IngestStage;
import dev.tidemark.pipeline.LocalIngest;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fetches bars. */
@Command(name = "ingest", sortOptions = false, description = {
        "Fetch bars from a market, and add them to those on the disk;",
        "or take in those of a file."})
final class IngestCommand extends StageCommand {
    private static final int USUAL_DAYS = 30;

    @Option(names = "--days", paramLabel = "N", order = 2, description = "How many days back (default: 30).")
    private @Nullable Integer days;

    @Option(names = "--source", paramLabel = "S", order = 3, //
            description = "cryptocompare, binance or coinbase (default: the configuration's, else cryptocompare).")
    private @Nullable String source;

    @Option(names = "--interval", paramLabel = "I", order = 4, //
            description = "The interval of the bars (default: the configuration's, else 5m, or the file's own).")
    private @Nullable String interval;

    @Option(names = "--base-url", paramLabel = "U", order = 5, //
            description = "Where the source is, instead of its public address.")
    private @Nullable String baseUrl;

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
            requireNoMarket();
            return LocalIngest.run(input, standardInput(),
                    Optional.ofNullable(interval).map(IngestRequest::interval), Optional.ofNullable(output), settings,
                    surroundings);
        }
        IngestRequest.Options options = new IngestRequest.Options(days == null ? USUAL_DAYS : days,
                Optional.ofNullable(source), Optional.ofNullable(baseUrl), Optional.ofNullable(interval),
                Optional.ofNullable(output));
        IngestStage.Manners manners = new IngestStage.Manners(HttpLimits.STANDARD, Pause.SLEEP,
                () -> ThreadLocalRandom.current().nextDouble());
        return IngestStage.run(IngestRequest.of(options, settings), manners, surroundings);
    }

    private void requireNoMarket() {
        Optional<String> market = days != null
                ? Optional.of("--days")
                : source != null ? Optional.of("--source") : Optional.ofNullable(baseUrl).map(url -> "--base-url");
        market.ifPresent(option -> {
            throw new UsageFault("--input names a file, and " + option + " is for a market; expected one of them");
        });
    }
}
