package dev.tidemark.versioning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;

/** Records what files and folders are made of now, and keeps it. */
public final class Adding {
    private static final List<String> OWN = List.of(PipelineFile.NAME, PipelineLock.NAME, GitIgnore.NAME,
            IgnoreRules.DVC);

    private final Project project;
    private final Cache cache;
    private final IgnoreRules rules;
    private final Activity activity;
    private final Optional<Git> git;

    /**
     * What was recorded.
     *
     * @param tracked the file or folder
     * @param isChanged whether it is another than was recorded before
     */
    public record Added(Tracked tracked, boolean isChanged) {}

    /** Recording in a project. */
    public Adding(Project project, Activity activity) {
        this.project = project;
        this.activity = activity;
        this.cache = new Cache(DvcConfig.read(project).cache());
        this.rules = IgnoreRules.ofDvc(project.root());
        this.git = project.gitTree().map(Git::new).filter(Git::isInstalled);
    }

    /**
     * Makes sure that something could be recorded.
     *
     * @throws dev.tidemark.base.Fault if it is not there, or belongs to something else
     */
    public void check(Path path) {
        String name = Shown.name(project.nameOf(path));
        checkKind(path, name);
        if (stageOf(path, name).isEmpty()) {
            Optional<Tracked> ignored = before(path, name);
        }
        checkGit(path);
    }

    /**
     * Records one.
     *
     * @param path absolute, within the project
     * @return what was recorded: of a stage of the pipeline all that it makes
     * @throws dev.tidemark.base.Fault if it cannot be recorded
     */
    public List<Added> add(Path path) {
        check(path);
        String name = Shown.name(project.nameOf(path));
        Optional<Stage> stage = stageOf(path, name);
        return stage.isPresent()
                ? new StageAdding(project, cache, rules, activity, this::checkGit).add(stage.get())
                : List.of(addFile(path, name));
    }

    /** The stage of the pipeline that makes something, if one does. */
    private Optional<Stage> stageOf(Path path, String name) {
        for (Stage stage : PipelineFile.read(project)) {
            for (Stage.Made made : stage.outs()) {
                Path out = project.root().resolve(made.path()).normalize();
                if (out.equals(path) && made.isCached()) {
                    return Optional.of(stage);
                }
                if (overlap(out, path)) {
                    throw new UsageFault(name + ": overlaps with " + Shown.name(made.path()) + ", which the stage "
                            + Shown.text(stage.name()) + " of dvc.yaml makes; add that as a whole");
                }
            }
        }
        return Optional.empty();
    }

    private void checkKind(Path path, String name) {
        if (!Files.exists(path)) {
            throw new NoInputFault(name + ": there is no such file or folder; expected data to keep");
        }
        String last = String.valueOf(path.getFileName());
        if (OWN.contains(last) || DvcFile.isOne(path)) {
            throw new UsageFault(name + ": is a file of DVC's or Git's own; expected data");
        }
        if (!YamlText.isLine(last)) {
            throw new DataFault(name + ": the name holds a line break; rename it first");
        }
        if (rules.isIgnoredWithAll(path, Files.isDirectory(path))) {
            throw new UsageFault(name + ": is ignored by .dvcignore; take the line out first");
        }
    }

    private static boolean overlap(Path one, Path other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    /** What was recorded before. */
    private Optional<Tracked> before(Path path, String name) {
        Optional<Tracked> before = Optional.empty();
        for (Tracked tracked : project.tracked()) {
            if (tracked.path().equals(path)) {
                before = Optional.of(tracked);
            } else if (overlap(tracked.path(), path)) {
                throw new UsageFault(name + ": overlaps with " + Shown.name(project.nameOf(tracked.path()))
                        + ", which is kept as a whole already; add that, or remove "
                        + Shown.name(project.nameOf(tracked.definition())));
            }
        }
        return before;
    }

    private Added addFile(Path path, String name) {
        Optional<Tracked> before = before(path, name);
        Snapshot snapshot = Snapshot.of(path, rules, activity);
        keep(snapshot, cache, activity);
        Path definition = before.map(Tracked::definition).orElse(
                path.resolveSibling(path.getFileName() + DvcFile.SUFFIX));
        Out out = Out.of(path.getFileName().toString(), snapshot.content());
        boolean isChanged = before.map(old -> !old.out().content().equals(out.content())).orElse(true);
        if (isChanged) {
            DvcFile.write(definition, project.nameOf(definition), out);
        }
        project.gitTree().ifPresent(tree -> GitIgnore.add(path, Files.isDirectory(path), tree));
        return new Added(new Tracked(definition, Optional.empty(), path, out), isChanged);
    }

    /** Puts all objects of a snapshot into a cache, the list of a folder last. */
    static void keep(Snapshot snapshot, Cache cache, Activity activity) {
        Map<ObjectId, Path> files = new TreeMap<>(snapshot.files());
        activity.each(files.entrySet(), file -> cache.add(file.getValue(), file.getKey(), activity));
        snapshot.manifest().ifPresent(manifest -> cache.add(manifest, activity));
    }

    /** Refuses what Git keeps: two would each change it under the other. */
    private void checkGit(Path path) {
        if (git.isPresent() && git.get().tracks(path)) {
            String name = Shown.name(project.nameOf(path));
            throw new UsageFault(name + ": is kept by Git already; take it out with 'git rm -r --cached " + name
                    + "' first");
        }
    }
}
