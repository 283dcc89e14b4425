package dev.tidemark.versioning.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import dev.tidemark.versioning.Activity;
import dev.tidemark.versioning.Cache;
import dev.tidemark.versioning.Md5;
import dev.tidemark.versioning.ObjectId;

/** Objects for the tests of remotes. */
final class ObjectsFixture {
    /** As often as usual, without the waiting. */
    static final Patience IMPATIENT = new Patience(4, Duration.ofMillis(1), Duration.ofMillis(1));

    private ObjectsFixture() {}

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static ObjectId id(byte[] bytes) {
        return new ObjectId(Md5.of(bytes), false);
    }

    /** An object in a cache. */
    static ObjectId put(Cache cache, byte[] bytes) throws IOException {
        ObjectId id = id(bytes);
        Path place = cache.pathOf(id);
        Files.createDirectories(place.getParent());
        Files.write(place, bytes);
        return id;
    }

    static Activity activity() {
        return new Activity(4, Progress.NONE, Cancellation.NEVER);
    }
}
