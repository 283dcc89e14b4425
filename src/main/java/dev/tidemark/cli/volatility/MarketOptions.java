package dev.tidemark.cli.volatility;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import dev.tidemark.base.UsageFault;
import dev.tidemark.http.HttpLimits;
import dev.tidemark.http.Pause;
import dev.tidemark.pipeline.IngestRequest;
import dev.tidemark.pipeline.IngestStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command that may fetch bars can be told of the market. */
final class MarketOptions {
    private static final int USUAL_DAYS = 30;

    @Option(names = "--days", paramLabel = "N", order = 20, description = "How many days back (default: 30).")
    private @Nullable Integer days;

    @Option(names = "--source", paramLabel = "S", order = 21, //
            description = "cryptocompare, binance or coinbase (default: the configuration's, else cryptocompare).")
    private @Nullable String source;

    @Option(names = "--base-url", paramLabel = "U", order = 22, //
            description = "Where the source is, instead of its public address.")
    private @Nullable String baseUrl;

    /** What is asked of the market. */
    IngestRequest.Options options(Optional<String> interval, Optional<String> output) {
        return new IngestRequest.Options(days == null ? USUAL_DAYS : days, Optional.ofNullable(source),
                Optional.ofNullable(baseUrl), interval, output);
    }

    /**
     * Makes sure that nothing is said of a market.
     *
     * @throws UsageFault if something is
     */
    void requireNone() {
        Optional<String> market = days != null
                ? Optional.of("--days")
                : source != null ? Optional.of("--source") : Optional.ofNullable(baseUrl).map(url -> "--base-url");
        market.ifPresent(option -> {
            throw new UsageFault("--input names a file, and " + option + " is for a market; expected one of them");
        });
    }

    /** How a server is treated. */
    static IngestStage.Manners manners() {
        return new IngestStage.Manners(HttpLimits.STANDARD, Pause.SLEEP,
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
