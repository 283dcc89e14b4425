package dev.tidemark.versioning.remote;

import java.util.Optional;

import dev.tidemark.versioning.ObjectId;

/**
 * An object that a remote has.
 *
 * @param size its length in bytes
 * @param md5 what it is by the remote's own word, where it says so
 */
public record Stored(long size, Optional<String> md5) {
    /** Whether nothing speaks against its being a whole object of a length. */
    public boolean isWhole(ObjectId id, long expected) {
        return size == expected && md5.map(id.md5()::equals).orElse(true);
    }
}
