package dev.tidemark.market;

import java.net.URI;
import java.util.Optional;

import dev.tidemark.http.WebAddress;

/**
 * Where a source is, without a slash at the end.
 *
 * @param base the beginning of every address
 */
public record MarketAddress(URI base) {
    /** What an address must be, for sentences. */
    public static final String EXPECTED = "an address such as https://api.binance.com, with neither a query nor a user";

    /** Reads an address; empty when it is none that can be asked. */
    public static Optional<MarketAddress> of(String text) {
        return WebAddress.of(text).map(address -> new MarketAddress(address.base()));
    }

    /** Whether nobody on the way can read what is sent there. */
    public boolean isPrivate() {
        return new WebAddress(base).isPrivate();
    }

    /** What is asked by a path and query. */
    URI with(String query) {
        return new WebAddress(base).with(query);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
