package dev.tidemark.versioning.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.tidemark.versioning.Activity;
import dev.tidemark.versioning.ObjectId;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket of S3, or of something that speaks like it. */
final class S3Remote implements Remote {
    private static final int FORBIDDEN = 403;
    private static final Pattern MD5 = Pattern.compile("\"?([0-9a-f]{32})\"?");

    private final S3Place place;
    private final S3Client client;
    private final S3Upload upload;

    S3Remote(S3Place place, S3Client client) {
        this.place = place;
        this.client = client;
        this.upload = new S3Upload(place, client, S3Upload.LARGE);
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public Optional<Stored> find(ObjectId id) {
        return asked(() -> {
            try {
                HeadObjectResponse head = client.headObject(ask -> ask.bucket(place.bucket()).key(place.key(id)));
                return Optional.of(new Stored(head.contentLength(), md5(head)));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    /** The tag of an object that came in one piece and is not encrypted with a key of its own is its MD5. */
    private static Optional<String> md5(HeadObjectResponse head) {
        boolean isOwnKey = head.ssekmsKeyId() != null || head.sseCustomerAlgorithm() != null;
        return isOwnKey || head.eTag() == null
                ? Optional.empty()
                : MD5.matcher(head.eTag()).results().map(tag -> tag.group(1)).findFirst().filter(
                        tag -> !head.eTag().contains("-"));
    }

    @Override
    public InputStream read(ObjectId id, long from) throws IOException {
        GetObjectRequest.Builder request = GetObjectRequest.builder().bucket(place.bucket()).key(place.key(id));
        if (from > 0) {
            request.range("bytes=" + from + "-");
        }
        ResponseInputStream<GetObjectResponse> in = asked(() -> client.getObject(request.build()));
        if (from > 0 && in.response().contentRange() == null) {
            in.skipNBytes(from);
        }
        return in;
    }

    @Override
    public void write(ObjectId id, Path file, boolean isReplacing, Activity activity) {
        asked(() -> {
            upload.write(id, file, isReplacing, activity);
            return id;
        });
    }

    private <T> T asked(Supplier<T> request) {
        try {
            return request.get();
        } catch (S3Exception e) {
            throw S3Faults.of(explained(e), place);
        } catch (SdkException e) {
            throw S3Faults.of(e, place);
        }
    }

    /** HEAD is refused without a reason; listing one key tells it. */
    private S3Exception explained(S3Exception refusal) {
        if (refusal.statusCode() == FORBIDDEN && S3Faults.code(refusal).isEmpty()) {
            checkBucket();
        }
        return refusal;
    }

    /**
     * Asks for one key of the bucket.
     *
     * @throws dev.tidemark.base.UnavailableFault if that is refused, or there is no bucket
     */
    void checkBucket() {
        try {
            client.listObjectsV2(ask -> ask.bucket(place.bucket()).maxKeys(1));
        } catch (SdkException e) {
            throw S3Faults.of(e, place);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
