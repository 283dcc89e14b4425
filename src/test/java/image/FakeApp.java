package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;

/** An application folder of a few bytes, laid out as the real one, and the tree that is made of it with the project's own texts. */
final class FakeApp {
    /** When its jars and its runtime were made: later than the version, and not on a whole second. */
    static final Instant MADE = Instant.parse("2026-12-24T18:30:15.250Z");
    /** The time of the version. */
    static final Instant VERSION = Instant.parse("2026-11-21T00:00:00Z");
    static final Path PROJECT = Path.of("").toAbsolutePath();

    private FakeApp() {}

    /** Writes the folder. */
    static Path write(Path folder) throws IOException {
        executable(folder.resolve("bin/tidemark"), "#!/bin/sh\n");
        executable(folder.resolve("bin/tidemark-batch"), "#!/bin/sh\n");
        executable(folder.resolve("lib/runtime/bin/java"), "java");
        file(folder.resolve("lib/runtime/lib/modules"), "modules");
        file(folder.resolve("lib/runtime/release"), "JAVA_VERSION=25");
        file(folder.resolve("lib/app/tidemark.jar"), "jar");
        file(folder.resolve("lib/app/tidemark.aot"), "cache");
        return folder;
    }

    /** The tree of the packages. */
    static LinuxTree tree(Path folder) throws IOException {
        Map<String, String> application = Map.of("package", "tidemark", "version", "1.2.3-rc1", "vendor", "Tide & Co",
                "description", "An exact signal");
        return new LinuxTree(write(folder), PROJECT,
                LinuxPackages.values(application, Map.of("mime", "text/csv"), VERSION), VERSION);
    }

    private static void executable(Path file, String text) throws IOException {
        file(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static void file(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(MADE));
    }
}
