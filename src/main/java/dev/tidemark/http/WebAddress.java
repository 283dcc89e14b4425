package dev.tidemark.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a server is, without a slash at the end.
 *
 * @param base the beginning of every address there
 */
public record WebAddress(URI base) {
    private static final Set<String> SAFE_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads an address; empty when it is none of http or https, or has a query, a fragment or a user. */
    public static Optional<WebAddress> of(String text) {
        try {
            URI uri = new URI(text.strip().replaceFirst("/+$", ""));
            boolean isWeb = uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
            boolean isPlain = uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            return isWeb && isPlain ? Optional.of(new WebAddress(URI.create(uri.toASCIIString()))) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether nobody on the way can read what is sent there. */
    public boolean isPrivate() {
        return base.getScheme().equalsIgnoreCase("https") || SAFE_HOSTS.contains(base.getHost());
    }

    /** What is there under a path, with its query if it has one. */
    public URI with(String path) {
        return URI.create(base + path);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
