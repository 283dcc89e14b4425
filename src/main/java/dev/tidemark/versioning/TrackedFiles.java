package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds all that has a version in a project: by its {@code .dvc} files, and by its pipeline. */
final class TrackedFiles {
    private final Project project;
    private final IgnoreRules rules;
    private final List<Tracked> tracked = new ArrayList<>();

    private TrackedFiles(Project project) {
        this.project = project;
        this.rules = IgnoreRules.ofDvc(project.root());
    }

    /**
     * All of it, in the order of the paths.
     *
     * @throws dev.tidemark.base.Fault if a file that says so is damaged
     */
    static List<Tracked> of(Project project) {
        TrackedFiles files = new TrackedFiles(project);
        files.addPipeline();
        files.addFolder(project.root());
        files.tracked.sort(Comparator.comparing(one -> project.nameOf(one.path()), CodePoints.ORDER));
        return List.copyOf(files.tracked);
    }

    private void addPipeline() {
        Map<String, List<Out>> lock = PipelineLock.read(project);
        Path definition = project.root().resolve(PipelineLock.NAME);
        for (Stage stage : PipelineFile.read(project)) {
            for (Stage.Made made : stage.outs()) {
                lock.getOrDefault(stage.name(), List.of()).stream()
                        .filter(out -> made.isCached() && out.path().equals(made.path()))
                        .map(out -> new Out(out.path(), out.content(), true, made.isPushed(), made.remote()))
                        .forEach(out -> tracked.add(new Tracked(definition, Optional.of(stage.name()),
                                project.root().resolve(out.path()), out)));
            }
        }
    }

    private void addFolder(Path folder) {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path path : children) {
                boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
                if (rules.isIgnored(path, isFolder)) {
                    continue;
                }
                if (isFolder) {
                    folders.add(path);
                } else if (DvcFile.isOne(path)) {
                    addFile(path);
                }
            }
        } catch (IOException e) {
            throw Unreadable.of(folder, e);
        }
        folders.stream().filter(this::mayHold).sorted().forEach(this::addFolder);
    }

    private void addFile(Path file) {
        for (Out out : DvcFile.read(file, project.nameOf(file))) {
            if (out.isCached()) {
                tracked.add(new Tracked(file, Optional.empty(), file.resolveSibling(out.path()), out));
            }
        }
    }

    /** Whether a folder may hold files that say so: one that is tracked as a whole, or is a project of its own, does not. */
    private boolean mayHold(Path folder) {
        return tracked.stream().noneMatch(one -> one.path().equals(folder))
                && !Files.exists(folder.resolve(Project.FOLDER));
    }
}
