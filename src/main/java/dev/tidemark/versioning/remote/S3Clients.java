package dev.tidemark.versioning.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Shown;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.utils.StringInputStream;

/** Makes clients of S3 that depend on nothing but what they are given: no profiles, no metadata services. */
final class S3Clients {
    private static final Duration CONNECTION = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private S3Clients() {}

    /** The client for a remote. */
    static S3Client of(RemoteSettings settings, Map<String, String> environment, Patience patience) {
        Optional<String> region = settings.region().or(() -> Optional.ofNullable(environment.get("AWS_REGION")))
                .or(() -> Optional.ofNullable(environment.get("AWS_DEFAULT_REGION")));
        ProfileFile nothing = ProfileFile.builder().content(new StringInputStream(""))
                .type(ProfileFile.Type.CONFIGURATION).build();
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(region.filter(name -> !name.isBlank()).orElse("us-east-1")))
                .credentialsProvider(StaticCredentialsProvider.create(Credentials.of(settings, environment)))
                // What came before the SDK's own checksums does not know them; objects are checked by their names here.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder().profileFile(() -> nothing).build())
                .overrideConfiguration(override -> override.defaultProfileFile(nothing).retryStrategy(retry(patience)))
                .httpClient(UrlConnectionHttpClient.builder().connectionTimeout(CONNECTION).socketTimeout(SILENCE)
                        .build())
                .forcePathStyle(true);
        settings.endpoint().ifPresent(endpoint -> client.endpointOverride(uri(endpoint, settings)));
        return client.build();
    }

    private static RetryStrategy retry(Patience patience) {
        BackoffStrategy wait = BackoffStrategy.exponentialDelay(patience.first(), patience.longest());
        return AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(patience.attempts())
                .backoffStrategy(wait).throttlingBackoffStrategy(wait).build();
    }

    private static URI uri(String endpoint, RemoteSettings settings) {
        try {
            URI uri = new URI(endpoint);
            boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (isHttp && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw noServer(settings);
        }
        throw noServer(settings);
    }

    private static ConfigFault noServer(RemoteSettings settings) {
        return new ConfigFault(".dvc/config: endpointurl of the remote " + Shown.name(settings.name())
                + " is no address of a server; expected one such as http://localhost:9000, without a password in it");
    }
}
