package dev.tidemark.serving.web;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong clock = new AtomicLong(-5 * SECOND);
    private final RateLimit limit = new RateLimit(2, 3, clock::get);

    private void take(int times, String client) {
        for (int i = 0; i < times; i++) {
            limit.take(client);
        }
    }

    private Problem refused(String client) {
        return assertThrows(Problem.class, () -> limit.take(client));
    }

    @Test
    void soManyAtOnceAndNoMore() {
        take(3, "a");
        assertEquals("this address sends more than 2 requests a second; ask again in 1 s", refused("a").sentence());
        assertEquals("1", refused("a").headers().get("Retry-After"));
        assertEquals(429, refused("a").status());
        take(3, "b");
    }

    @Test
    void whatWasTakenComesBackWithTime() {
        take(3, "a");
        clock.addAndGet(SECOND / 2 - 1000);
        refused("a");
        clock.addAndGet(2000);
        take(1, "a");
        refused("a");
        clock.addAndGet(SECOND);
        take(2, "a");
        refused("a");
        clock.addAndGet(100 * SECOND);
        take(3, "a");
        refused("a");
    }

    @Test
    void whoAskedLongestAgoIsForgotten() {
        take(3, "first");
        refused("first");
        for (int i = 0; i < 10_000; i++) {
            limit.take("client " + i);
        }
        take(3, "first");
    }
}
