package dev.tidemark.serving.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import dev.tidemark.serving.metrics.Rejection;

/**
 * How often a client may ask: a bucket of tokens each, which fills again at a steady rate. Of clients that have not asked for longest the
 * buckets are forgotten when there are too many.
 */
public final class RateLimit {
    private static final int MOST_CLIENTS = 10_000;
    private static final double NANOS = 1e9;
    private static final int TOO_MANY = 429;

    private final double perSecond;
    private final double most;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A limit.
     *
     * @param perSecond how many requests a client may send a second, in the long run
     * @param most how many at once
     * @param nanos a clock
     */
    public RateLimit(double perSecond, int most, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.most = most;
        this.nanos = nanos;
    }

    private static final class Bucket {
        private double tokens;
        private long at;

        Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }
    }

    /**
     * Takes a token.
     *
     * @throws Problem if there is none
     */
    synchronized void take(String client) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(client, key -> new Bucket(most, now));
        bucket.tokens = Math.min(most, bucket.tokens + (double) (now - bucket.at) / NANOS * perSecond);
        bucket.at = now;
        if (buckets.size() > MOST_CLIENTS) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        if (bucket.tokens < 1) {
            long wait = (long) Math.ceil((1 - bucket.tokens) / perSecond);
            throw Problem.of(TOO_MANY, "this address sends more than " + Math.round(perSecond)
                    + " requests a second; ask again in " + wait + " s").with("Retry-After", Long.toString(wait))
                    .counted(Rejection.RATE);
        }
        bucket.tokens -= 1;
    }
}
