package dev.tidemark.versioning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;

/**
 * A folder whose data have versions: one with {@code .dvc} in it.
 *
 * @param root the folder, absolute
 */
public record Project(Path root) {
    /** The folder that makes a project one. */
    public static final String FOLDER = ".dvc";

    /**
     * The project that a folder belongs to.
     *
     * @throws NoInputFault if it belongs to none
     */
    public static Project around(Path folder) {
        return above(folder, FOLDER).map(Project::new).orElseThrow(() -> new NoInputFault(
                "there is no folder .dvc here or above, so data have no versions yet; begin with "
                        + "'tidemark volatility version init'"));
    }

    /** The nearest folder, from one upwards, that holds something of this name. */
    static Optional<Path> above(Path folder, String name) {
        Path place = folder.toAbsolutePath().normalize();
        while (place != null) {
            if (Files.exists(place.resolve(name))) {
                return Optional.of(place);
            }
            place = place.getParent();
        }
        return Optional.empty();
    }

    /** The folder {@code .dvc}. */
    public Path dvc() {
        return root.resolve(FOLDER);
    }

    /** The root of the Git working tree that the project lies in, if it does and DVC is to use it. */
    public Optional<Path> gitTree() {
        return DvcConfig.read(this).isWithoutGit() ? Optional.empty() : above(root, ".git");
    }

    /**
     * All that has a version, in the order of the paths.
     *
     * @throws dev.tidemark.base.Fault if a file that says so is damaged
     */
    public List<Tracked> tracked() {
        return TrackedFiles.of(this);
    }

    /** A path as messages name it: seen from the root, with slashes. */
    public String nameOf(Path path) {
        return path.equals(root) ? "." : RelativePath.of(root, path);
    }

    /**
     * A path that a user named.
     *
     * @param base what it is seen from
     * @throws UsageFault if it leads out of the project, or into {@code .dvc}
     */
    public Path resolve(Path base, String named) {
        Path path = base.toAbsolutePath().resolve(named).normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new UsageFault(Shown.name(named) + ": lies outside the project " + Shown.name(root.toString())
                    + "; expected a file or a folder within it");
        }
        if (path.startsWith(dvc()) || path.startsWith(root.resolve(".git"))) {
            throw new UsageFault(Shown.name(named) + ": belongs to DVC or Git itself; expected data");
        }
        return path;
    }
}
