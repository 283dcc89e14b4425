package dev.tidemark.tracking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;

/** Copies what a run has made into its folder. */
final class ArtifactCopy {
    private ArtifactCopy() {}

    /** Copies a file, or all files below a folder, and answers what was copied. */
    static List<Entry.Artifact> copy(Path from, String path, Path artifacts) {
        if (Files.isRegularFile(from)) {
            return List.of(file(from, path, artifacts));
        }
        if (!Files.isDirectory(from)) {
            throw new NoInputFault(
                    Shown.name(from.toString()) + ": is neither a file nor a folder; a run cannot keep it");
        }
        List<Entry.Artifact> copied = new ArrayList<>();
        for (Path file : filesBelow(from)) {
            String below = from.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
            copied.add(file(file, Names.artifact(path + "/" + below), artifacts));
        }
        return copied;
    }

    private static List<Path> filesBelow(Path folder) {
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw Json.unreadable(folder, e);
        }
    }

    private static Entry.Artifact file(Path from, String path, Path artifacts) {
        Path to = artifacts.resolve(path);
        Folders.make(Objects.requireNonNull(to.getParent()));
        try (InputStream in = Files.newInputStream(from); AtomicFile out = AtomicFile.begin(to)) {
            String sha256 = Digests.copy(in, out);
            out.commit();
            return new Entry.Artifact(path, Files.size(to), sha256);
        } catch (IOException e) {
            throw Json.unreadable(from, e);
        }
    }
}
