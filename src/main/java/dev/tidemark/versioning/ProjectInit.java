package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;

/** Makes a project of a folder, as {@code dvc init} does; what is there stays. */
public final class ProjectInit {
    private static final String IGNORING = """
            # Add patterns of files dvc should ignore, which could improve
            # the performance. Learn more at
            # https://dvc.org/doc/user-guide/dvcignore
            # What is being written, and what an ingest that ended early left for the next one.
            .tidemark-*.tmp
            .*.part
            """;
    private static final String HIDDEN = "/config.local\n/tmp\n/cache\n";
    private static final String WITHOUT_GIT = "[core]\n    no_scm = True\n";

    private final Path root;
    private final List<String> written = new ArrayList<>();

    private ProjectInit(Path root) {
        this.root = root;
    }

    /**
     * Makes one.
     *
     * @param folder the folder
     * @return the files that were written, seen from it; none when all were there
     * @throws UsageFault if the folder lies in a project already
     * @throws dev.tidemark.base.OutputFault if they cannot be written
     */
    public static List<String> in(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        Optional<Path> above = Project.above(root, Project.FOLDER).filter(found -> !found.equals(root));
        if (above.isPresent()) {
            throw new UsageFault(Shown.name(root.toString()) + ": lies in the project " + Shown.name(above.get()
                    .toString()) + " already; expected a folder outside it");
        }
        ProjectInit init = new ProjectInit(root);
        boolean isInGit = Project.above(root, ".git").isPresent();
        init.makeFolder();
        init.write(".dvc/config", isInGit ? "" : WITHOUT_GIT);
        if (isInGit) {
            init.write(".dvc/.gitignore", HIDDEN);
        }
        init.write(IgnoreRules.DVC, IGNORING);
        return init.written;
    }

    private void makeFolder() {
        try {
            Files.createDirectories(root.resolve(Project.FOLDER));
        } catch (IOException e) {
            throw OutputFailure.of(Project.FOLDER, e);
        }
    }

    private void write(String name, String text) {
        Path file = root.resolve(name);
        if (!Files.exists(file)) {
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            written.add(name);
        }
    }
}
