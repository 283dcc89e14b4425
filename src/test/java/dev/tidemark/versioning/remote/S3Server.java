package dev.tidemark.versioning.remote;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server in memory, the same for all tests of a process; each takes a bucket of its own. */
public final class S3Server {
    /** The credentials that it accepts. Anybody can see that they open nothing else. */
    static final String KEY_ID = "test-key-id";
    static final String SECRET = "test-secret";

    private static final S3Proxy PROXY = start();
    private static final AtomicInteger BUCKETS = new AtomicInteger();

    private S3Server() {}

    private static S3Proxy start() {
        S3Proxy proxy = S3Proxy.builder().blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY_ID, SECRET).build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return proxy;
    }

    /** Its port on this machine. */
    public static int port() {
        return PROXY.getPort();
    }

    /** The credentials, as environment variables. */
    public static Map<String, String> environment() {
        return Map.of("AWS_ACCESS_KEY_ID", KEY_ID, "AWS_SECRET_ACCESS_KEY", SECRET);
    }

    /** The settings of a remote at a port of this machine. */
    static RemoteSettings settings(String bucket, int port) {
        return new RemoteSettings("store", "s3://" + bucket + "/some/prefix", Path.of(""),
                Optional.of("http://127.0.0.1:" + port), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** A new bucket. */
    public static String bucket() {
        String name = "bucket-" + BUCKETS.incrementAndGet();
        try (S3Client client = client(name)) {
            client.createBucket(ask -> ask.bucket(name));
        }
        return name;
    }

    /** A client for what a test does behind the back of what it tests. */
    static S3Client client(String bucket) {
        return S3Clients.of(settings(bucket, port()), environment(), Patience.USUAL);
    }
}
