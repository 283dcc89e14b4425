package dev.tidemark.http;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.tidemark.base.Shown;

/** What came of asking once. */
sealed interface Attempt {
    /**
     * Whole, with a status and headers.
     *
     * @param reply what was answered
     * @param retryAfter how long the server asks to wait
     */
    record Answered(Outcome.Reply reply, Optional<Duration> retryAfter) implements Attempt {}

    /**
     * Not, or not whole.
     *
     * @param what what happened, after a colon
     * @param mayPass whether it may be otherwise the next time
     * @param mayHaveArrived whether the server may have done what it was asked all the same
     */
    record Failed(String what, boolean mayPass, boolean mayHaveArrived) implements Attempt {}

    /** Whether the server may have done what it was asked, though it did not say so. */
    default boolean isDoubtful() {
        return switch (this) {
            case Answered answer -> Status.isDoubtful(answer.reply().status());
            case Failed failed -> failed.mayHaveArrived();
        };
    }

    /** The attempt that ended in a response. */
    static Attempt of(HttpResponse<Content> response, Instant now) {
        Optional<Instant> date = response.headers().firstValue("Date").flatMap(RetryAfter::date);
        int status = response.statusCode();
        if (status >= 300 && status < 400) {
            return new Failed(Status.text(status) + response.headers().firstValue("Location")
                    .map(place -> " to " + Shown.name(place)).orElse("")
                    + ", which is not followed; expected the answer itself", false, false);
        }
        return new Answered(
                new Outcome.Reply(status, response.headers().firstValue("Content-Type"), response.body(), date),
                response.headers().firstValue("Retry-After")
                        .flatMap(value -> RetryAfter.of(value, date.orElse(now))));
    }
}
