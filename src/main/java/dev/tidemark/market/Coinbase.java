package dev.tidemark.market;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.base.UsageFault;

/**
 * Coinbase's exchange: {@code /products/{pair}/candles}, newest first, with the low before the high. Both ends that are asked for
 * belong to the answer, and where nothing was traded there is no bar.
 */
final class Coinbase implements MarketSource {
    static final String NAME = "coinbase";

    private static final int MOST = 300;
    private static final List<String> INTERVALS = List.of("1m", "5m", "15m", "1h", "6h", "1d");
    private static final int FIELDS = 6;
    private static final String EXPECTED = "[time, low, high, open, close, volume]";

    private final String pair;

    Coinbase(String symbol, String quote) {
        this.pair = symbol.toUpperCase(Locale.ROOT) + "-" + quote.toUpperCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String pair() {
        return pair;
    }

    @Override
    public String standardBase() {
        return "https://api.exchange.coinbase.com";
    }

    @Override
    public Interval unit(Interval wanted) {
        if (!INTERVALS.contains(wanted.toString())) {
            throw new UsageFault(
                    NAME + " has no bars of " + wanted + "; expected one of " + String.join(", ", INTERVALS));
        }
        return wanted;
    }

    @Override
    public int pageSize() {
        return MOST;
    }

    @Override
    public boolean isBackward() {
        return true;
    }

    @Override
    public String query(Span span, Interval unit) {
        return "/products/" + pair + "/candles?granularity=" + unit.seconds() + "&start="
                + Instant.ofEpochMilli(span.from()) + "&end=" + Instant.ofEpochMilli(span.to() - Span.length(unit));
    }

    @Override
    public Optional<String> refusal(JsonNode answer) {
        return answer.isObject() && answer.has("message")
                ? Optional.of(answer.path("message").asText())
                : Optional.empty();
    }

    @Override
    public List<RawBar> bars(JsonNode answer, Shape shape) {
        return shape.each(answer, "a list of " + EXPECTED, (element, number) -> {
            JsonNode bar = shape.tuple(element, number, FIELDS, EXPECTED);
            return new RawBar(shape.seconds(bar.get(0), number), shape.number(bar.get(3), number, "open"),
                    shape.number(bar.get(2), number, "high"), shape.number(bar.get(1), number, "low"),
                    shape.number(bar.get(4), number, "close"), shape.number(bar.get(5), number, "volume"));
        });
    }
}
