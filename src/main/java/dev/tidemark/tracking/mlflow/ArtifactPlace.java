package dev.tidemark.tracking.mlflow;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.tidemark.http.WebAddress;
import org.jspecify.annotations.Nullable;

/** Where files are put and fetched, if the server keeps them itself. */
final class ArtifactPlace {
    private static final String PROXY = "/api/2.0/mlflow-artifacts/artifacts";

    private final WebAddress server;
    private final String path;

    private ArtifactPlace(WebAddress server, String path) {
        this.server = server;
        this.path = path.replaceFirst("/+$", "");
    }

    /**
     * What a run's {@code artifact_uri} means; empty when the files are to go elsewhere, past the server, or to another
     * server than the one that we have credentials for.
     */
    static Optional<ArtifactPlace> of(WebAddress server, String artifactUri) {
        try {
            URI uri = new URI(artifactUri);
            String path = Objects.requireNonNullElse(uri.getRawPath(), "");
            boolean isProxied = "mlflow-artifacts".equals(uri.getScheme());
            boolean isWeb = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && path.contains(PROXY);
            if (isProxied && isHere(server, uri.getRawAuthority())) {
                return Optional.of(new ArtifactPlace(server, path));
            }
            return isWeb && isHere(server, String.valueOf(uri.getRawAuthority()))
                    ? Optional.of(new ArtifactPlace(server,
                            path.substring(path.indexOf(PROXY) + PROXY.length())))
                    : Optional.empty();
        } catch (URISyntaxException elsewhere) {
            return Optional.empty();
        }
    }

    private static boolean isHere(WebAddress server, @Nullable String authority) {
        return authority == null || authority.equals(server.base().getRawAuthority());
    }

    /** The address of a file. */
    URI of(String name) {
        return URI.create(server + PROXY + path + "/"
                + Arrays.stream(name.split("/")).map(Calls::encoded).collect(Collectors.joining(
                        "/")));
    }

    /** The address that tells what is in this place. */
    URI list() {
        String plain = URI.create("/" + path.replaceFirst("^/+", "")).getPath().substring(1);
        return URI.create(server + PROXY + "?path=" + Calls.encoded(plain));
    }
}
