package dev.tidemark.market;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a source is, without a slash at the end.
 *
 * @param base the beginning of every address
 */
public record MarketAddress(URI base) {
    private static final Set<String> SAFE_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What an address must be, for sentences. */
    public static final String EXPECTED = "an address such as https://api.binance.com, with neither a query nor a user";

    /** Reads an address; empty when it is none that can be asked. */
    public static Optional<MarketAddress> of(String text) {
        try {
            URI uri = new URI(text.strip().replaceFirst("/+$", ""));
            boolean isWeb = uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
            boolean isPlain = uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            return isWeb && isPlain
                    ? Optional.of(new MarketAddress(URI.create(uri.toASCIIString())))
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether nobody on the way can read what is sent there. */
    public boolean isPrivate() {
        return base.getScheme().equalsIgnoreCase("https") || SAFE_HOSTS.contains(base.getHost());
    }

    /** What is asked by a path and query. */
    URI with(String query) {
        return URI.create(base + query);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
