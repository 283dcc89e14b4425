package dev.tidemark.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;

/**
 * Asks a server, and again after a while where it was too busy, stumbled or could not be reached. Follows no redirect, so that
 * what is sent goes to nobody else. For one thread.
 */
public final class HttpFetcher implements AutoCloseable {
    private final HttpClient client;
    private final SingleRequest single;
    private final HttpLimits limits;
    private final Pause pause;
    private final DoubleSupplier chance;
    private final Consumer<String> retrying;
    private int requests;
    private int retries;
    private Duration waited = Duration.ZERO;

    /**
     * A fetcher without a connection yet.
     *
     * @param pause waits between attempts
     * @param chance from 0 to 1, by which waits are shortened
     * @param clock what a date until which a server asks to wait is compared with, where the server tells no time itself
     * @param retrying hears a sentence before each wait
     */
    public HttpFetcher(HttpLimits limits, Pause pause, DoubleSupplier chance, InstantSource clock,
            Consumer<String> retrying) {
        this.limits = limits;
        this.pause = pause;
        this.chance = chance;
        this.retrying = retrying;
        this.client = HttpClient.newBuilder().connectTimeout(limits.connecting()).version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).build();
        this.single = new SingleRequest(client, limits, clock);
    }

    /**
     * Gets what is at an address.
     *
     * @param headers sent with it; none of them is ever shown
     * @throws CancelledFault if it is no longer wanted
     */
    public Outcome get(URI address, Map<String, String> headers, Cancellation cancellation) {
        return send(Request.get(address, headers), cancellation);
    }

    /**
     * Sends a request. One that must not be done twice is sent again only where it surely was not done.
     *
     * @throws CancelledFault if it is no longer wanted
     * @throws dev.tidemark.base.NoInputFault if the file that is its body cannot be read
     */
    public Outcome send(Request wanted, Cancellation cancellation) {
        HttpRequest request = wanted.built();
        boolean isDoubtful = false;
        for (int failures = 1;; failures++) {
            requests++;
            Attempt attempt = single.send(request, cancellation);
            if (attempt instanceof Attempt.Answered answer && !Status.mayPass(answer.reply().status())) {
                return answer.reply();
            }
            isDoubtful |= attempt.isDoubtful();
            Optional<String> end = end(attempt, failures, wanted);
            if (end.isPresent()) {
                return new Outcome.GaveUp(shown(wanted.address()) + ": " + end.get(), failures, isDoubtful);
            }
            await(wanted.address(), attempt, failures, cancellation);
        }
    }

    /** Why it is not tried again; empty when it is. */
    private Optional<String> end(Attempt attempt, int failures, Request wanted) {
        if (attempt instanceof Attempt.Failed failed && !failed.mayPass()) {
            return Optional.of(failed.what());
        }
        Duration asked = asked(attempt);
        if (asked.compareTo(limits.longestRetryAfter()) > 0) {
            return Optional.of(what(attempt) + ", and the server asks to be left alone for " + Waits.text(asked)
                    + ", more than the " + Waits.text(limits.longestRetryAfter())
                    + " that are waited; try again later");
        }
        if (!wanted.isRepeatable() && attempt.isDoubtful()) {
            return Optional.of(what(attempt) + ", and it may have been done all the same");
        }
        return failures < limits.attempts()
                ? Optional.empty()
                : Optional.of(what(attempt) + (failures > 1 ? ", after " + failures + " attempts" : "")
                        + "; try again later");
    }

    private void await(URI address, Attempt attempt, int failures, Cancellation cancellation) {
        Duration own = limits.wait(failures, chance.getAsDouble());
        Duration asked = asked(attempt);
        // Not less than one's own wait: a server that is too busy may well ask for none.
        Duration wait = asked.compareTo(own) > 0 ? asked : own;
        retrying.accept(shown(address) + ": " + what(attempt) + "; trying again in " + Waits.text(wait));
        retries++;
        waited = waited.plus(wait);
        pause.await(wait, cancellation);
    }

    private static Duration asked(Attempt attempt) {
        return attempt instanceof Attempt.Answered answer ? answer.retryAfter().orElse(Duration.ZERO) : Duration.ZERO;
    }

    private static String what(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Answered answer -> Status.text(answer.reply().status());
            case Attempt.Failed failed -> failed.what();
        };
    }

    /** An address without what is asked there, which is long, or who asks, which is nobody's business. */
    public static String shown(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port + address.getRawPath();
    }

    /** How many requests were sent. */
    public int requests() {
        return requests;
    }

    /** How many of them repeated one that had failed. */
    public int retries() {
        return retries;
    }

    /** How long was waited between attempts. */
    public Duration waited() {
        return waited;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
