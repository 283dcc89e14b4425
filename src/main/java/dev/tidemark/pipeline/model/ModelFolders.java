package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.Sha256;

/** Where models that were fetched are kept: the last few of them, so that a service that runs for months fills no disk. */
final class ModelFolders {
    private static final int KEPT = 3;
    private static final int DIGITS = 24;
    private static final Duration LONGEST_DOWNLOAD = Duration.ofDays(1);

    private final Path folder;
    private final InstantSource clock;

    /**
     * Folders of models.
     *
     * @param temporary a folder that is there
     */
    ModelFolders(Path temporary, InstantSource clock) {
        this.folder = temporary.resolve("tidemark-models");
        this.clock = clock;
    }

    /** The folder of a model, in one that is made if it is not there. */
    Path of(String server, String source) {
        try {
            Files.createDirectory(folder, onlyForOwner(folder));
        } catch (FileAlreadyExistsException e) {
            // Made before, by this service or by another.
        } catch (IOException e) {
            throw OutputFailure.of(folder.toString(), e);
        }
        return folder
                .resolve(Sha256.of((server + "\n" + source).getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS));
    }

    private static FileAttribute<?>[] onlyForOwner(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    /** Remembers that a model is used now, and takes those away that were used least lately. */
    void used(Path model) {
        Instant now = clock.instant();
        try {
            Files.setLastModifiedTime(model, FileTime.from(now));
            List<Path> models = new ArrayList<>();
            for (Path each : children()) {
                if (each.getFileName().toString().startsWith(".")) {
                    removeIfLeft(each, now);
                } else {
                    models.add(each);
                }
            }
            models.sort(Comparator.comparing(ModelFolders::lastUsed).reversed());
            models.stream().skip(KEPT).filter(each -> !each.equals(model)).forEach(ModelFolders::remove);
        } catch (IOException e) {
            // Whoever owns them will do it; the model itself was read.
            return;
        }
    }

    private List<Path> children() throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        }
        return children;
    }

    /** A process that was killed while it fetched leaves what it has. */
    private static void removeIfLeft(Path hidden, Instant now) {
        if (lastUsed(hidden).toInstant().isBefore(now.minus(LONGEST_DOWNLOAD))) {
            remove(hidden);
        }
    }

    private static FileTime lastUsed(Path model) {
        try {
            return Files.getLastModifiedTime(model);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static void remove(Path model) {
        try (Stream<Path> files = Files.walk(model)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // It is tried again when the next model comes.
            return;
        }
    }
}
