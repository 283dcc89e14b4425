package dev.tidemark.tracking.mlflow;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import dev.tidemark.http.WebAddress;

/**
 * A server, and who asks it.
 *
 * @param address where it is
 * @param authorization what is sent as {@code Authorization}; never shown
 */
public record MlflowServer(WebAddress address, Optional<String> authorization) {
    /** Asked by nobody in particular. */
    public static MlflowServer open(WebAddress address) {
        return new MlflowServer(address, Optional.empty());
    }

    /** Asked by a user with a password. */
    public MlflowServer as(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new MlflowServer(address, Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    /** Asked by whoever has a token. */
    public MlflowServer with(String token) {
        return new MlflowServer(address, Optional.of("Bearer " + token));
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
