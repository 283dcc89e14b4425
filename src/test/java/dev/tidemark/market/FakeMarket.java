package dev.tidemark.market;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import dev.tidemark.http.Loopback.Answer;

/**
 * The three markets' interfaces over a made-up series, each in its own shape and with its own limits, as their documentation has
 * them: the bar that is still open included.
 *
 * @param now what the market takes for the time
 * @param isTraded whether there was a trade in the bar that starts at a moment, in seconds
 */
public record FakeMarket(Instant now, LongPredicate isTraded) implements Function<URI, Answer> {
    private static final Map<String, Integer> UNITS = Map.of("s", 1, "m", 60, "h", 3600, "d", 86_400);
    /** Nothing is known of the time before. */
    private static final long LISTED = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static final int WEEK = 7 * 86_400;

    /** A market with a trade in every bar. */
    public FakeMarket(Instant now) {
        this(now, second -> true);
    }

    @Override
    public Answer apply(URI uri) {
        Map<String, String> query = Arrays.stream(uri.getQuery().split("&")).map(part -> part.split("="))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        return switch (uri.getPath()) {
            case "/data/v2/histominute" -> cryptoCompare(query, 60);
            case "/data/v2/histohour" -> cryptoCompare(query, 3600);
            case "/data/v2/histoday" -> cryptoCompare(query, 86_400);
            case "/api/v3/klines" -> binance(query);
            case "/products/BTC-USD/candles" -> coinbase(query);
            default -> Answer.of(404, "{\"message\":\"NotFound\"}");
        };
    }

    private Answer cryptoCompare(Map<String, String> query, int step) {
        int limit = Integer.parseInt(query.get("limit"));
        long last = Math.min(Long.parseLong(query.get("toTs")), now.getEpochSecond()) / step * step;
        if (limit > 2000) {
            return Answer.json(
                    "{\"Response\":\"Error\",\"Message\":\"limit is larger than max value.\",\"HasWarning\":false,"
                            + "\"Type\":2,\"RateLimit\":{},\"Data\":{},\"ParamWithError\":\"limit\"}");
        }
        if (step == 60 && last < now.getEpochSecond() - WEEK) {
            return Answer
                    .json("{\"Response\":\"Error\",\"Message\":\"histominute is only available for the last 7 days\","
                            + "\"HasWarning\":false,\"Type\":1,\"RateLimit\":{},\"Data\":{}}");
        }
        String bars = LongStream.rangeClosed(0, limit).map(i -> last - (limit - i) * step).mapToObj(t -> {
            boolean isKnown = t >= LISTED && isTraded.test(t);
            return String.format(Locale.ROOT, "{\"time\":%d,\"high\":%s,\"low\":%s,\"open\":%s,\"volumefrom\":%s,"
                    + "\"volumeto\":%s,\"close\":%s,\"conversionType\":\"direct\",\"conversionSymbol\":\"\"}", t,
                    isKnown ? price(t, 2) : 0, isKnown ? price(t, -2) : 0, isKnown ? price(t, 0) : 0,
                    isKnown ? "1.5" : 0, isKnown ? "150" : 0, isKnown ? price(t, 1) : 0);
        }).collect(Collectors.joining(","));
        return Answer
                .json("{\"Response\":\"Success\",\"Message\":\"\",\"HasWarning\":false,\"Type\":100,\"RateLimit\":{},"
                        + "\"Data\":{\"Aggregated\":false,\"TimeFrom\":" + (last - (long) limit * step) + ",\"TimeTo\":"
                        + last
                        + ",\"Data\":[" + bars + "]}}");
    }

    private Answer binance(Map<String, String> query) {
        if (!"BTCUSDT".equals(query.get("symbol"))) {
            return Answer.of(400, "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
        }
        String interval = query.getOrDefault("interval", "1m");
        int step = Integer.parseInt(interval.substring(0, interval.length() - 1))
                * UNITS.getOrDefault(interval.substring(interval.length() - 1), 0);
        long from = Math.max(LISTED, Math.ceilDiv(Long.parseLong(query.get("startTime")), step * 1000L) * step);
        long to = Math.min(Long.parseLong(query.get("endTime")) / 1000, now.getEpochSecond());
        return Answer.json(LongStream.iterate(from, t -> t <= to, t -> t + step).filter(isTraded)
                .limit(Math.min(1000, Integer.parseInt(query.get("limit"))))
                .mapToObj(t -> String.format(Locale.ROOT,
                        "[%d,\"%s000000\",\"%s000000\",\"%s000000\",\"%s000000\",\"1.50000000\",%d,\"150.0\",7,\"0.5\",\"50.0\","
                                + "\"0\"]",
                        t * 1000, price(t, 0), price(t, 2), price(t, -2), price(t, 1), (t + step) * 1000 - 1))
                .collect(Collectors.joining(",", "[", "]")));
    }

    private Answer coinbase(Map<String, String> query) {
        int step = Integer.parseInt(query.get("granularity"));
        long from = Math.max(LISTED, Math.ceilDiv(Instant.parse(query.get("start")).getEpochSecond(), step) * step);
        long to = Math.min(Instant.parse(query.get("end")).getEpochSecond(), now.getEpochSecond()) / step * step;
        if ((to - from) / step >= 300) {
            return Answer.of(400,
                    "{\"message\":\"granularity too small for the requested time range. Count of aggregations"
                            + " requested exceeds 300\"}");
        }
        return Answer.json(LongStream.iterate(to, t -> t >= from, t -> t - step).filter(isTraded)
                .mapToObj(t -> "[" + t + "," + price(t, -2) + "," + price(t, 2) + "," + price(t, 0) + "," + price(t, 1)
                        + ",1.5]")
                .collect(Collectors.joining(",", "[", "]")));
    }

    /** A price of the bar that starts at a second, with two decimals. */
    public static String price(long second, int above) {
        long cents = 4_000_000 + Math.floorMod(second / 60 * 7919, 100_000L) + above * 100L;
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }
}
