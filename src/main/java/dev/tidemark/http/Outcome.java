package dev.tidemark.http;

import java.time.Instant;
import java.util.Optional;

import dev.tidemark.base.UnavailableFault;

/** What came of asking a server, all attempts together. */
public sealed interface Outcome {
    /**
     * The server answered, be it with a refusal that asking again would not change.
     *
     * @param status the status, such as 200 or 404
     * @param contentType the type of the body as the server names it
     * @param content the body
     * @param date the time by the server's clock
     */
    record Reply(int status, Optional<String> contentType, Content content, Optional<Instant> date) implements Outcome {
        /** The body, as UTF-8. */
        public String body() {
            return content.text();
        }

        /** Whether the server did what it was asked. */
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        @Override
        public Reply orThrow() {
            return this;
        }
    }

    /**
     * There was no answer, or only such as may be another one later, for as long as there was patience.
     *
     * @param sentence why
     * @param attempts how often it was tried
     * @param isDoubtful whether the server may have done what it was asked all the same
     */
    record GaveUp(String sentence, int attempts, boolean isDoubtful) implements Outcome {
        @Override
        public Reply orThrow() {
            throw new UnavailableFault(sentence);
        }
    }

    /**
     * The answer.
     *
     * @throws UnavailableFault if there is none
     */
    Reply orThrow();
}
