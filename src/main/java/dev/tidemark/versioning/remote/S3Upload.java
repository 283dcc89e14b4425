package dev.tidemark.versioning.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

import dev.tidemark.versioning.Activity;
import dev.tidemark.versioning.FileDigest;
import dev.tidemark.versioning.ObjectId;
import dev.tidemark.versioning.Unreadable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Puts objects into a bucket: small ones in one piece that the server checks by its MD5, large ones in parts. What is there
 * already stays, unless it is to be replaced.
 *
 * @param place where they go
 * @param client the way there
 * @param large beyond so many bytes an object goes in parts
 */
record S3Upload(S3Place place, S3Client client, long large) {
    /** What {@code large} is usually. */
    static final long LARGE = 64L << 20;

    static final String ABSENT = "*";
    private static final String BYTES = "application/octet-stream";
    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final int NOT_IMPLEMENTED = 501;

    /**
     * Puts one there.
     *
     * @throws dev.tidemark.base.DataFault if the file is something else
     */
    void write(ObjectId id, Path file, boolean isReplacing, Activity activity) {
        if (!FileDigest.of(file, read -> activity.check()).md5().equals(id.md5())) {
            throw Damaged.inCache(file, id);
        }
        try {
            long size = Files.size(file);
            if (size > large) {
                new S3Parts(place.bucket(), place.key(id), client).write(file, size, !isReplacing, activity);
            } else {
                put(id, file, size, !isReplacing, activity);
                activity.advance(size);
            }
        } catch (IOException e) {
            throw Unreadable.of(file, e);
        }
    }

    private void put(ObjectId id, Path file, long size, boolean isIfAbsent, Activity activity) {
        PutObjectRequest.Builder request = PutObjectRequest.builder().bucket(place.bucket()).key(place.key(id))
                .contentLength(size).contentMD5(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(id.md5())));
        if (isIfAbsent) {
            request.ifNoneMatch(ABSENT);
        }
        try {
            client.putObject(request.build(),
                    RequestBody.fromContentProvider(() -> opened(file, activity), size, BYTES));
        } catch (S3Exception e) {
            if (isIfAbsent && isWithoutConditions(e)) {
                put(id, file, size, false, activity);
            } else if (!isIfAbsent || !isThereMeanwhile(e)) {
                throw e;
            }
        }
    }

    private static CancellableStream opened(Path file, Activity activity) {
        try {
            return new CancellableStream(Files.newInputStream(file), activity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a server says that it knows no conditions. */
    static boolean isWithoutConditions(S3Exception answer) {
        return answer.statusCode() == NOT_IMPLEMENTED;
    }

    /** Whether somebody else was faster; the same bytes have the same name. */
    static boolean isThereMeanwhile(S3Exception answer) {
        return answer.statusCode() == PRECONDITION_FAILED || answer.statusCode() == CONFLICT;
    }
}
