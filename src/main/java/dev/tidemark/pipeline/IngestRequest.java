package dev.tidemark.pipeline;

import java.util.Optional;

import dev.tidemark.bars.Interval;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import dev.tidemark.market.MarketAddress;
import dev.tidemark.market.MarketSource;

/**
 * What is to be fetched.
 *
 * @param source where from
 * @param address where that is
 * @param symbol what is traded, as the configuration has it
 * @param quote what it is paid in
 * @param interval of the bars
 * @param days how far back, from 1
 * @param output the file or folder that is named, if one is
 */
public record IngestRequest(MarketSource source, MarketAddress address, String symbol, String quote, Interval interval,
        int days, Optional<String> output) {
    private static final Interval STANDARD = new Interval(300);
    private static final int MOST_DAYS = 20_000;

    /**
     * What the command line and, where it is silent, the configuration ask for.
     *
     * @throws UsageFault if an option makes no sense
     * @throws dev.tidemark.base.ConfigFault if the configuration's address makes none
     */
    public static IngestRequest of(Options options, VolatilityConfig config) {
        if (options.days() < 1 || options.days() > MOST_DAYS) {
            throw new UsageFault("--days is " + options.days() + "; expected a number from 1 to " + MOST_DAYS);
        }
        MarketSource source = MarketSource.of(options.source().orElse(config.source()), config.symbol(),
                config.quote());
        Interval interval = options.interval().map(IngestRequest::interval)
                .orElseGet(() -> config.interval().orElse(STANDARD));
        source.unit(interval);
        return new IngestRequest(source, address(options, config, source), config.symbol(), config.quote(), interval,
                options.days(), options.output());
    }

    /**
     * What the command line says.
     *
     * @param days how many days
     * @param source the name of a source
     * @param baseUrl where it is
     * @param interval of the bars
     * @param output a file or folder
     */
    public record Options(int days, Optional<String> source, Optional<String> baseUrl, Optional<String> interval,
            Optional<String> output) {}

    /**
     * An interval as the command line names it.
     *
     * @throws UsageFault if it is none
     */
    public static Interval interval(String text) {
        return Interval.of(text).orElseThrow(() -> new UsageFault("--interval is " + Shown.text(text)
                + "; expected a whole number and s, m, h or d, such as 5m"));
    }

    private static MarketAddress address(Options options, VolatilityConfig config, MarketSource source) {
        if (options.baseUrl().isPresent()) {
            String text = options.baseUrl().get();
            return MarketAddress.of(text).orElseThrow(() -> new UsageFault(
                    "--base-url is " + Shown.text(text) + "; expected " + MarketAddress.EXPECTED));
        }
        // The configuration's address is that of its own source, not of another that the command line names.
        return config.block().find("base-url").filter(value -> source.name().equals(config.source()))
                .map(value -> MarketAddress.of(value.characters(MarketAddress.EXPECTED))
                        .orElseThrow(() -> value.fault(MarketAddress.EXPECTED)))
                .orElseGet(() -> MarketAddress.of(source.standardBase()).orElseThrow());
    }
}
