package dev.tidemark.market;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.base.UsageFault;

/**
 * CryptoCompare: {@code /data/v2/histominute}, {@code histohour} and {@code histoday}, each an average over markets. An answer ends
 * at {@code toTs} and has one bar more than {@code limit}; a refusal comes with the status of a success. Other intervals are put
 * together here: asking for that there ({@code aggregate}) saves no request, as its limit counts the shorter bars.
 */
final class CryptoCompare implements MarketSource {
    static final String NAME = "cryptocompare";

    private static final int MOST = 2000;
    private static final int DAY = 86_400;
    private static final Interval HOUR = new Interval(3600);
    private static final Duration MINUTES_KEPT = Duration.ofDays(7);
    private static final int MILLIS = 1000;
    private static final String EXPECTED = "an object with Data.Data, a list of bars";

    private final String symbol;
    private final String quote;

    CryptoCompare(String symbol, String quote) {
        this.symbol = symbol.toUpperCase(Locale.ROOT);
        this.quote = quote.toUpperCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String pair() {
        return symbol + "/" + quote;
    }

    @Override
    public String standardBase() {
        return "https://min-api.cryptocompare.com";
    }

    @Override
    public Interval unit(Interval wanted) {
        return Stream.of(new Interval(DAY), HOUR, Interval.MINUTE)
                .filter(unit -> wanted.seconds() % unit.seconds() == 0 && DAY % wanted.seconds() == 0).findFirst()
                .orElseThrow(() -> new UsageFault(NAME + " has no bars of " + wanted
                        + "; expected whole minutes that divide a day, such as 1m, 5m, 1h or 1d"));
    }

    @Override
    public Optional<Duration> kept(Interval unit) {
        return unit.equals(Interval.MINUTE) ? Optional.of(MINUTES_KEPT) : Optional.empty();
    }

    @Override
    public Optional<String> keyVariable() {
        return Optional.of("CRYPTOCOMPARE_API_KEY");
    }

    @Override
    public Map<String, String> headers(String key) {
        return Map.of("Authorization", "Apikey " + key);
    }

    @Override
    public int pageSize() {
        return MOST + 1;
    }

    @Override
    public boolean isBackward() {
        return true;
    }

    @Override
    public String query(Span span, Interval unit) {
        String path = unit.equals(Interval.MINUTE) ? "histominute" : unit.equals(HOUR) ? "histohour" : "histoday";
        return "/data/v2/" + path + "?fsym=" + symbol + "&tsym=" + quote + "&limit="
                + Math.max(1, span.bars(unit) - 1) + "&toTs=" + (span.to() / MILLIS - unit.seconds());
    }

    @Override
    public Optional<String> refusal(JsonNode answer) {
        return answer.path("Response").asText().equals("Error")
                ? Optional.of(answer.path("Message").asText("no message"))
                : Optional.empty();
    }

    @Override
    public List<RawBar> bars(JsonNode answer, Shape shape) {
        return shape.each(answer.path("Data").path("Data"), EXPECTED,
                (bar, number) -> new RawBar(shape.seconds(bar.path("time"), number),
                        shape.number(bar.path("open"), number, "open"), shape.number(bar.path("high"), number, "high"),
                        shape.number(bar.path("low"), number, "low"), shape.number(bar.path("close"), number, "close"),
                        shape.number(bar.path("volumefrom"), number, "volumefrom")));
    }
}
