package dev.tidemark.versioning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import dev.tidemark.base.AtomicFile;

/** Keeps data out of Git, by a line in the {@code .gitignore} beside it. */
final class GitIgnore {
    /** The name of the file. */
    static final String NAME = ".gitignore";
    private static final String META_CHARACTERS = "[]!*#?";

    private GitIgnore() {}

    /**
     * Adds a path, if Git does not ignore it already.
     *
     * @param path a file or folder, absolute
     * @param isFolder which of them
     * @param tree the root of Git's working tree, absolute
     * @return whether a line was added
     */
    static boolean add(Path path, boolean isFolder, Path tree) {
        String excluded = TextFile.read(tree.resolve(".git/info/exclude"));
        if (IgnoreRules.ofGit(tree, excluded).isIgnoredWithAll(path, isFolder)) {
            return false;
        }
        Path file = path.resolveSibling(NAME);
        String old = TextFile.read(file);
        String text = old + (old.isEmpty() || old.endsWith("\n") ? "" : "\n") + "/"
                + escaped(String.valueOf(path.getFileName())) + "\n";
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            text.append(META_CHARACTERS.indexOf(name.charAt(at)) >= 0 ? "\\" : "").append(name.charAt(at));
        }
        return text.toString();
    }
}
