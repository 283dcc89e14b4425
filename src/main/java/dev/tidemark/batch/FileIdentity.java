package dev.tidemark.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether two paths mean one file, however they are written. */
final class FileIdentity {
    private static final int LINKS_FOLLOWED = 40;

    private FileIdentity() {}

    /**
     * Whether writing to one path would change what the other names: hard links, symbolic links, and files that do not exist
     * yet are seen through. Devices and pipes are nobody's file.
     */
    static boolean isSame(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isRegularFile(one) && Files.isSameFile(one, other);
            }
            return !Files.exists(one) && !Files.exists(other) && canonical(one).equals(canonical(other));
        } catch (IOException e) {
            // What cannot be looked at will be told by whoever opens it.
            return false;
        }
    }

    /** The path of a file that does not exist, through its links and its directory. */
    private static Path canonical(Path path) throws IOException {
        Path target = path.toAbsolutePath();
        for (int i = 0; Files.isSymbolicLink(target) && i < LINKS_FOLLOWED; i++) {
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        Path parent = target.getParent();
        Path name = target.getFileName();
        return parent != null && name != null && Files.isDirectory(parent)
                ? parent.toRealPath().resolve(name)
                : target.normalize();
    }
}
