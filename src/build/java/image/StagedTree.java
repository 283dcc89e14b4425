package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tree of files that is about to be packed.
 *
 * @param root its root
 */
record StagedTree(Path root) {
    private static final int KIBIBYTE = 1024;

    /** Everything in it, sorted, folders before what is in them. */
    private List<Path> all() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted().toList();
        }
    }

    /** The files in it that are neither folders nor links, sorted. */
    List<Path> files() throws IOException {
        return all().stream().filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }

    /**
     * Gives every file the modes that system files have, and a time that does not depend on when it was packed. The caches of
     * prepared classes know jars and runtime by their times, so those are kept.
     *
     * @return the latest time in the tree, in whole seconds
     */
    Instant settle(Instant time) throws IOException {
        Instant latest = time;
        for (Path path : all().stream().sorted(Comparator.reverseOrder()).toList()) {
            if (!Files.isSymbolicLink(path)) {
                boolean isOpen = Files.isDirectory(path) || Files.isExecutable(path);
                Files.setPosixFilePermissions(path,
                        PosixFilePermissions.fromString(isOpen ? "rwxr-xr-x" : "rw-r--r--"));
            }
            if (isKnownByTime(path)) {
                Instant kept = Files.getLastModifiedTime(path).toInstant();
                latest = kept.isAfter(latest) ? kept : latest;
            } else {
                Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setTimes(FileTime.from(time), null, null);
            }
        }
        return Instant.ofEpochSecond(latest.getEpochSecond());
    }

    private static boolean isKnownByTime(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".jar") || name.endsWith(".aot") || name.equals("modules");
    }

    /** The disk space that it takes, as Debian counts it: in KiB, each file rounded up, each folder and link as one. */
    long kibibytes() throws IOException {
        long sum = 0;
        for (Path path : all()) {
            boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
            sum += isFile ? Math.ceilDiv(Files.size(path), KIBIBYTE) : 1;
        }
        return sum;
    }

    /** The digests by which Debian finds out whether an installed file was changed. */
    String md5sums() throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Path file : files()) {
            sums.append(md5(Files.readAllBytes(file))).append("  ").append(root.relativize(file)).append('\n');
        }
        return sums.toString();
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new BuildFault("this JDK cannot make the digests that Debian wants", e);
        }
    }
}
