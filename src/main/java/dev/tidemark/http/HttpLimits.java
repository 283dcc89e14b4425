package dev.tidemark.http;

import java.time.Duration;

/**
 * How much patience there is with a server.
 *
 * @param connecting the longest time until there is a connection
 * @param answering the longest time from asking until the last byte of the answer, connecting included
 * @param largestBody the most bytes of an answer
 * @param attempts how often the same is asked at most, from 1
 * @param firstWait the wait after the first failure; each further one is twice as long
 * @param longestWait what that doubling ends at
 * @param longestRetryAfter the longest wait that is granted to a server that asks for one
 */
public record HttpLimits(Duration connecting, Duration answering, int largestBody, int attempts, Duration firstWait,
        Duration longestWait, Duration longestRetryAfter) {
    /** For answers of some hundred kilobytes from a public service. */
    public static final HttpLimits STANDARD = new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 16 << 20,
            6,
            Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5));

    private static final double LEAST_SHARE = 0.5;

    /**
     * How long to wait after a failure: doubled with each, and shortened by up to half by chance, so that clients that failed
     * together do not come back together.
     *
     * @param failures how many there were in a row, from 1
     * @param chance from 0 to 1
     */
    Duration wait(int failures, double chance) {
        double doubled = (double) firstWait.toMillis() * Math.pow(2, failures - 1);
        double share = LEAST_SHARE + (1 - LEAST_SHARE) * chance;
        return Duration.ofMillis(Math.round(Math.min(doubled, (double) longestWait.toMillis()) * share));
    }
}
