package dev.tidemark.market;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.base.UsageFault;

/** How one market is asked for bars, and how it answers. */
public sealed interface MarketSource permits CryptoCompare, Binance, Coinbase {
    /** The names of all sources. */
    List<String> NAMES = List.of(CryptoCompare.NAME, Binance.NAME, Coinbase.NAME);

    /**
     * A source by its name.
     *
     * @param symbol what is traded, such as {@code BTC}
     * @param quote what it is paid in, such as {@code USD}
     * @throws UsageFault if there is no such source
     */
    static MarketSource of(String name, String symbol, String quote) {
        return switch (name) {
            case CryptoCompare.NAME -> new CryptoCompare(symbol, quote);
            case Binance.NAME -> new Binance(symbol, quote);
            case Coinbase.NAME -> new Coinbase(symbol, quote);
            default ->
                throw new UsageFault("the source is '" + name + "'; expected one of " + String.join(", ", NAMES));
        };
    }

    /** Its name in the configuration. */
    String name();

    /** What it calls the pair that is traded. */
    String pair();

    /** A sentence where the pair is not quite what was asked for. */
    default Optional<String> remark() {
        return Optional.empty();
    }

    /** Where it is, unless the user knows better. */
    String standardBase();

    /**
     * The interval that it is asked for, to have bars of another: the same or a shorter one.
     *
     * @throws UsageFault if it has neither
     */
    Interval unit(Interval wanted);

    /** How long it keeps bars of an interval; for ever when absent. */
    default Optional<Duration> kept(Interval unit) {
        return Optional.empty();
    }

    /** The environment variable that a key is taken from, where it knows keys. */
    default Optional<String> keyVariable() {
        return Optional.empty();
    }

    /** The headers that carry a key. */
    default Map<String, String> headers(String key) {
        return Map.of();
    }

    /** How many bars it gives at most. */
    int pageSize();

    /** Whether its answers end, rather than begin, where they are asked to, so that it is paged from the newest to the oldest. */
    boolean isBackward();

    /** The path and query that ask for the bars of a span, of at most {@link #pageSize} bars. */
    String query(Span span, Interval unit);

    /** What an answer says is wrong, where it says so. */
    Optional<String> refusal(JsonNode answer);

    /**
     * The bars of an answer, in its order.
     *
     * @throws dev.tidemark.base.UnavailableFault if they have another shape than they must have
     */
    List<RawBar> bars(JsonNode answer, Shape shape);
}
