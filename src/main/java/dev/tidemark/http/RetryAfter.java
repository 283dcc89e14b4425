package dev.tidemark.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times in the headers of an answer, as RFC 9110 has them. */
final class RetryAfter {
    private RetryAfter() {}

    /**
     * How long a server asks to wait.
     *
     * @param header the value of {@code Retry-After}: seconds, or a date
     * @param now the time that a date is compared with
     * @return nothing when it is neither
     */
    static Optional<Duration> of(String header, Instant now) {
        String value = header.strip();
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        return date(value).map(date -> date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO);
    }

    /** A date such as {@code Wed, 21 Oct 2015 07:28:00 GMT}. */
    static Optional<Instant> date(String header) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
