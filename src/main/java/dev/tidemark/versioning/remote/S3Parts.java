package dev.tidemark.versioning.remote;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.versioning.Activity;
import dev.tidemark.versioning.Md5;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Puts a large object into a bucket part by part. An upload that was cut off is gone on with: its parts that are whole stay.
 * The object is seen only when all of them are there.
 */
final class S3Parts {
    private static final long PART = 8L << 20;
    private static final long MOST_PARTS = 10_000;
    private static final String BYTES = "application/octet-stream";

    private final String bucket;
    private final String key;
    private final S3Client client;

    S3Parts(String bucket, String key, S3Client client) {
        this.bucket = bucket;
        this.key = key;
        this.client = client;
    }

    /** Puts it there; with a condition, only where there is none. */
    void write(Path file, long size, boolean isIfAbsent, Activity activity) throws IOException {
        String upload = begun().orElseGet(
                () -> client.createMultipartUpload(ask -> ask.bucket(bucket).key(key)).uploadId());
        Map<Integer, Part> there = parts(upload);
        int length = Math.toIntExact(Math.max(PART, size / MOST_PARTS + 1));
        List<CompletedPart> done = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (long at = 0; at < size; at += length) {
                byte[] bytes = in.readNBytes((int) Math.min(length, size - at));
                if (bytes.length != Math.min(length, size - at)) {
                    throw new EOFException("it became shorter while it was read");
                }
                done.add(part(upload, done.size() + 1, bytes, there, activity));
                activity.advance(bytes.length);
            }
        }
        complete(upload, done, isIfAbsent);
    }

    /** The newest upload of the object that was begun and not ended. */
    private Optional<String> begun() {
        try {
            return client.listMultipartUploads(ask -> ask.bucket(bucket).prefix(key)).uploads().stream()
                    .filter(upload -> upload.key().equals(key)).max(Comparator.comparing(MultipartUpload::initiated))
                    .map(MultipartUpload::uploadId);
        } catch (S3Exception e) {
            // Not all who may write may list; a new upload is as good.
            return Optional.empty();
        }
    }

    private Map<Integer, Part> parts(String upload) {
        Map<Integer, Part> parts = new HashMap<>();
        client.listPartsPaginator(ask -> ask.bucket(bucket).key(key).uploadId(upload)).parts()
                .forEach(part -> parts.put(part.partNumber(), part));
        return parts;
    }

    private CompletedPart part(String upload, int number, byte[] bytes, Map<Integer, Part> there, Activity activity) {
        String md5 = Md5.of(bytes);
        String tag = Optional.ofNullable(there.get(number))
                .filter(old -> old.size() == bytes.length && old.eTag().replace("\"", "").equals(md5)).map(Part::eTag)
                .orElseGet(() -> send(upload, number, bytes, md5, activity));
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private String send(String upload, int number, byte[] bytes, String md5, Activity activity) {
        String checked = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(md5));
        return client.uploadPart(
                ask -> ask.bucket(bucket).key(key).uploadId(upload).partNumber(number).contentMD5(checked)
                        .contentLength((long) bytes.length),
                RequestBody.fromContentProvider(
                        () -> new CancellableStream(new ByteArrayInputStream(bytes), activity), bytes.length, BYTES))
                .eTag();
    }

    private void complete(String upload, List<CompletedPart> parts, boolean isIfAbsent) {
        try {
            client.completeMultipartUpload(ask -> ask.bucket(bucket).key(key).uploadId(upload)
                    .multipartUpload(all -> all.parts(parts)).ifNoneMatch(isIfAbsent ? S3Upload.ABSENT : null));
        } catch (S3Exception e) {
            if (isIfAbsent && S3Upload.isWithoutConditions(e)) {
                complete(upload, parts, false);
            } else if (isIfAbsent && S3Upload.isThereMeanwhile(e)) {
                client.abortMultipartUpload(ask -> ask.bucket(bucket).key(key).uploadId(upload));
            } else {
                throw e;
            }
        }
    }
}
