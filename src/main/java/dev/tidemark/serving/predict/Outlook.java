package dev.tidemark.serving.predict;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

import dev.tidemark.drift.RowDrift;

/**
 * A forecast, and how far it can be relied on.
 *
 * @param volatility the volatility to come, over the price
 * @param price what turns it into a volatility in units of the price
 * @param drift which features are unlike those of training
 * @param bar the bar that it was made from, if bars were given
 */
public record Outlook(double volatility, OptionalDouble price, RowDrift drift, Optional<LastBar> bar) {
    /**
     * The last of the bars that were given.
     *
     * @param time its start
     * @param known its end, when the forecast can be made
     * @param end the end of what the forecast is about
     * @param missing how many bars are missing among those that were given
     */
    public record LastBar(Instant time, Instant known, Instant end, long missing) {}
}
