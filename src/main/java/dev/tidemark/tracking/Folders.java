package dev.tidemark.tracking;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.Shown;

/** Folders of the store. */
public final class Folders {
    private Folders() {}

    /** Makes a folder with those above it where they are missing. */
    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new OutputFault(Shown.name(folder.toString()) + ": is a file; expected a folder, or none yet", e);
        } catch (IOException e) {
            throw OutputFailure.of(folder.toString(), e);
        }
    }

    /** What is in a folder, by name; hidden files left out. */
    public static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder,
                path -> !String.valueOf(path.getFileName()).startsWith("."))) {
            stream.forEach(children::add);
        } catch (IOException e) {
            throw Json.unreadable(folder, e);
        }
        Collections.sort(children);
        return children;
    }
}
