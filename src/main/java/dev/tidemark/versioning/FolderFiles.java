package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Shown;

/** The files of a folder that DVC would see: not the ignored ones, and nothing behind links to folders. */
final class FolderFiles {
    private static final char UNDECODABLE = '\uFFFD';

    private final Path folder;
    private final IgnoreRules rules;
    private final Map<String, Path> files = new TreeMap<>(CodePoints.ORDER);

    private FolderFiles(Path folder, IgnoreRules rules) {
        this.folder = folder;
        this.rules = rules;
    }

    /**
     * All of them, by their paths below the folder, with slashes.
     *
     * @throws DataFault if one cannot be kept: it is no file, or its name cannot be read
     * @throws dev.tidemark.base.NoInputFault if a folder cannot be read
     */
    static Map<String, Path> list(Path folder, IgnoreRules rules) {
        FolderFiles files = new FolderFiles(folder, rules);
        files.collect(folder);
        return files.files;
    }

    private void collect(Path place) {
        for (Path path : children(place)) {
            boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            if (rules.isIgnored(path, isFolder)) {
                continue;
            }
            if (isFolder) {
                if (!Files.exists(path.resolve(Project.FOLDER))) {
                    collect(path);
                }
            } else if (!Files.isDirectory(path)) {
                files.put(RelativePath.of(folder, checked(path)), path);
            }
        }
    }

    private static Path checked(Path path) {
        String name = path.getFileName().toString();
        if (name.equals(IgnoreRules.DVC)) {
            throw new DataFault(Shown.name(path.toString()) + ": a .dvcignore may not stand within what is tracked; "
                    + "put its lines into one above");
        }
        if (name.indexOf(UNDECODABLE) >= 0) {
            throw new DataFault(Shown.name(path.toString()) + ": the name cannot be read in this locale; run with "
                    + "LC_ALL=C.UTF-8, or rename the file");
        }
        if (!Files.isRegularFile(path)) {
            throw new DataFault(Shown.name(path.toString())
                    + ": is neither a file nor a folder, or a link to nothing; only files can be kept");
        }
        return path;
    }

    private static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException e) {
            throw Unreadable.of(folder, e);
        }
        return children;
    }
}
