package dev.tidemark.versioning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which files and folders below a root are ignored, by files such as {@code .dvcignore} on the way to them. */
final class IgnoreRules {
    /** What DVC ignores. */
    static final String DVC = ".dvcignore";

    private record Rule(String folder, IgnorePattern pattern) {
        boolean matches(String path, boolean isFolder) {
            return path.startsWith(folder) && pattern.matches(path.substring(folder.length()), isFolder);
        }
    }

    private final Path root;
    private final String fileName;
    private final List<Rule> standard;
    private final Map<String, List<Rule>> byFolder = new HashMap<>();

    private IgnoreRules(Path root, String fileName, List<String> standard) {
        this.root = root;
        this.fileName = fileName;
        this.standard = rules("", standard);
    }

    /** What DVC ignores in a project, whether its files say so or not. */
    static IgnoreRules ofDvc(Path project) {
        return new IgnoreRules(project, DVC, List.of(".hg/", ".git/", ".git", ".dvc/"));
    }

    /** What Git ignores in a working tree. */
    static IgnoreRules ofGit(Path tree, String excluded) {
        return new IgnoreRules(tree, GitIgnore.NAME, excluded.lines().toList());
    }

    /** Whether a path below the root is ignored by itself: a folder above it is not asked. */
    boolean isIgnored(Path path, boolean isFolder) {
        String text = RelativePath.of(root, path);
        List<Rule> rules = new ArrayList<>(standard);
        Path folder = root;
        rules.addAll(rulesIn(folder));
        for (Path name : root.relativize(path)) {
            folder = folder.resolve(name);
            if (!folder.equals(path)) {
                rules.addAll(rulesIn(folder));
            }
        }
        Optional<Rule> last = rules.reversed().stream().filter(rule -> rule.matches(text, isFolder)).findFirst();
        return last.isPresent() && !last.get().pattern().isExcepted();
    }

    /** Whether a path or a folder above it is ignored. */
    boolean isIgnoredWithAll(Path path, boolean isFolder) {
        Path folder = root;
        for (Path name : root.relativize(path.getParent() == null ? path : path.getParent())) {
            folder = folder.resolve(name);
            if (!folder.equals(root) && isIgnored(folder, true)) {
                return true;
            }
        }
        return isIgnored(path, isFolder);
    }

    private List<Rule> rulesIn(Path folder) {
        String prefix = folder.equals(root) ? "" : RelativePath.of(root, folder) + "/";
        return byFolder.computeIfAbsent(prefix, key -> read(folder.resolve(fileName), key));
    }

    private static List<Rule> read(Path file, String folder) {
        return Files.isRegularFile(file)
                ? rules(folder, TextFile.read(file).lines().toList())
                : List.of();
    }

    private static List<Rule> rules(String folder, List<String> lines) {
        return lines.stream().flatMap(line -> IgnorePattern.of(line).stream())
                .map(pattern -> new Rule(folder, pattern)).toList();
    }
}
