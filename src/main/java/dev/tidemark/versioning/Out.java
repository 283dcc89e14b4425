package dev.tidemark.versioning;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What DVC writes down about a file or a folder.
 *
 * @param path where it lies, with slashes, seen from the file that says so
 * @param content what it is made of
 * @param isCached whether it is kept in the cache
 * @param isPushed whether it goes to remotes
 * @param remote the remote that it goes to, when not the usual one
 */
public record Out(String path, Content content, boolean isCached, boolean isPushed, Optional<String> remote) {
    /**
     * What a file or a folder is made of.
     *
     * @param id its object
     * @param size its bytes, for a folder those of all its files
     * @param files how many files a folder holds; absent for a file
     * @param isExecutable whether a file may be executed
     */
    public record Content(ObjectId id, OptionalLong size, OptionalLong files, boolean isExecutable) {}

    /** What is tracked in the usual way. */
    public static Out of(String path, Content content) {
        return new Out(path, content, true, true, Optional.empty());
    }
}
