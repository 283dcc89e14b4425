package dev.tidemark.versioning.remote;

import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.UnavailableFault;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Credentials, from the environment or from the settings that are never shared, and from nowhere else. */
final class Credentials {
    private Credentials() {}

    /**
     * Those for a remote. The settings of a remote are about it alone, so they win.
     *
     * @throws UnavailableFault if there are none
     */
    static AwsCredentials of(RemoteSettings settings, Map<String, String> environment) {
        boolean isLocal = settings.accessKeyId().isPresent() || settings.secretAccessKey().isPresent();
        Optional<String> id = isLocal ? settings.accessKeyId() : variable(environment, "AWS_ACCESS_KEY_ID");
        Optional<String> secret = isLocal ? settings.secretAccessKey() : variable(environment, "AWS_SECRET_ACCESS_KEY");
        Optional<String> token = isLocal ? settings.sessionToken() : variable(environment, "AWS_SESSION_TOKEN");
        if (id.isEmpty() || secret.isEmpty()) {
            throw new UnavailableFault("there are no credentials for the remote " + settings
                    + ": set AWS_ACCESS_KEY_ID "
                    + "and AWS_SECRET_ACCESS_KEY, or put access_key_id and secret_access_key into .dvc/config.local");
        }
        return token.isPresent()
                ? AwsSessionCredentials.create(id.get(), secret.get(), token.get())
                : AwsBasicCredentials.create(id.get(), secret.get());
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
