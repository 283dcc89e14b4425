package dev.tidemark.market;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.base.UsageFault;

/**
 * Binance's spot market: {@code /api/v3/klines}, oldest first, with times in milliseconds and numbers in quotes. It trades nothing
 * for US dollars, so that Tether's stand for them.
 */
final class Binance implements MarketSource {
    static final String NAME = "binance";

    private static final int MOST = 1000;
    private static final List<String> INTERVALS = List.of("1s", "1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h",
            "8h", "12h", "1d");
    private static final int FIELDS = 6;
    private static final String EXPECTED = "a list of [time, open, high, low, close, volume, …]";

    private final String symbol;
    private final String quote;
    private final boolean isTether;

    Binance(String symbol, String quote) {
        this.symbol = symbol.toUpperCase(Locale.ROOT);
        this.isTether = quote.equalsIgnoreCase("USD");
        this.quote = isTether ? "USDT" : quote.toUpperCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String pair() {
        return symbol + quote;
    }

    @Override
    public Optional<String> remark() {
        return isTether
                ? Optional.of(NAME + " trades nothing for USD: the bars are those of " + pair() + ", paid in Tether")
                : Optional.empty();
    }

    @Override
    public String standardBase() {
        return "https://api.binance.com";
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
        return false;
    }

    @Override
    public String query(Span span, Interval unit) {
        return "/api/v3/klines?symbol=" + pair() + "&interval=" + unit + "&startTime=" + span.from() + "&endTime="
                + (span.to() - 1) + "&limit=" + span.bars(unit);
    }

    @Override
    public Optional<String> refusal(JsonNode answer) {
        return answer.isObject() && answer.has("msg")
                ? Optional.of(answer.path("msg").asText() + " (code " + answer.path("code").asText("none") + ")")
                : Optional.empty();
    }

    @Override
    public List<RawBar> bars(JsonNode answer, Shape shape) {
        return shape.each(answer, EXPECTED, (element, number) -> {
            JsonNode bar = shape.tuple(element, number, FIELDS, "[time, open, high, low, close, volume, …]");
            return new RawBar(shape.millis(bar.get(0), number), shape.text(bar.get(1), number, "open"),
                    shape.text(bar.get(2), number, "high"), shape.text(bar.get(3), number, "low"),
                    shape.text(bar.get(4), number, "close"), shape.text(bar.get(5), number, "volume"));
        });
    }
}
