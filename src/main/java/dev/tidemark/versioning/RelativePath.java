package dev.tidemark.versioning;

import java.io.File;
import java.nio.file.Path;

/** Paths with slashes, as they stand in what DVC writes. */
final class RelativePath {
    private static final boolean IS_WINDOWS = File.separatorChar == '\\';

    private RelativePath() {}

    /** Whether a path leads to something below where it starts, on every platform. */
    static boolean isInside(String path) {
        if (path.indexOf('\0') >= 0 || (IS_WINDOWS && (path.indexOf(':') >= 0 || path.indexOf('\\') >= 0))) {
            return false;
        }
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                return false;
            }
        }
        return true;
    }

    /** A path below a folder, with slashes. */
    static String of(Path folder, Path path) {
        StringBuilder text = new StringBuilder();
        for (Path name : folder.relativize(path)) {
            text.append(text.isEmpty() ? "" : "/").append(name);
        }
        return text.toString();
    }
}
