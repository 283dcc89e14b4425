package dev.tidemark.tracking.mlflow;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.tidemark.http.WebAddress;
import org.jspecify.annotations.Nullable;

/** Where the files of a run are put, if the server takes them itself. */
final class ArtifactPlace {
    private static final String PROXY = "/api/2.0/mlflow-artifacts/artifacts";

    private final String base;

    private ArtifactPlace(String base) {
        this.base = base;
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
                return Optional.of(new ArtifactPlace(server + PROXY + path));
            }
            return isWeb && isHere(server, String.valueOf(uri.getRawAuthority()))
                    ? Optional.of(new ArtifactPlace(server + path.substring(path.indexOf(PROXY))))
                    : Optional.empty();
        } catch (URISyntaxException elsewhere) {
            return Optional.empty();
        }
    }

    private static boolean isHere(WebAddress server, @Nullable String authority) {
        return authority == null || authority.equals(server.base().getRawAuthority());
    }

    /** The address of a file. */
    URI of(String path) {
        return URI.create(base + "/" + Arrays.stream(path.split("/")).map(Calls::encoded).collect(Collectors.joining(
                "/")));
    }
}
