package dev.tidemark.versioning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;

/**
 * Records what a stage of the pipeline read and made, as {@code dvc commit} does.
 *
 * @param project the project
 * @param cache where it is kept
 * @param rules what is ignored
 * @param activity hears how far it is
 * @param check refuses what must not be kept
 */
record StageAdding(Project project, Cache cache, IgnoreRules rules, Activity activity, Consumer<Path> check) {
    /** Records one. */
    List<Adding.Added> add(Stage stage) {
        stage.beyond().ifPresent(what -> {
            throw new ConfigFault("dvc.yaml: the stage " + Shown.text(stage.name()) + " has " + what
                    + ", which only 'dvc' itself understands; use 'dvc commit " + stage.name() + "'");
        });
        Map<String, Out.Content> dependencies = new HashMap<>();
        stage.dependencies().forEach(path -> dependencies.put(path, snapshot(stage, path).content()));
        Map<String, Snapshot> made = new HashMap<>();
        for (Stage.Made out : stage.outs()) {
            if (out.isCached()) {
                check.accept(project.root().resolve(out.path()));
            }
            made.put(out.path(), snapshot(stage, out.path()));
        }
        Map<String, Out.Content> outs = new HashMap<>();
        made.forEach((path, snapshot) -> outs.put(path, snapshot.content()));
        String entry = StageEntry.of(project, stage, dependencies, outs);
        List<Out> before = PipelineLock.read(project).getOrDefault(stage.name(), List.of());
        List<Adding.Added> added = new ArrayList<>();
        for (Stage.Made out : stage.outs()) {
            if (out.isCached()) {
                added.add(keep(stage, out, made.getOrDefault(out.path(), snapshot(stage, out.path())), before));
            }
        }
        PipelineLock.write(project, stage.name(), entry);
        return added;
    }

    private Snapshot snapshot(Stage stage, String path) {
        Path file = project.root().resolve(path).normalize();
        if (!Files.exists(file)) {
            throw new NoInputFault(Shown.name(path) + ": is not there, though the stage " + Shown.text(stage.name())
                    + " of dvc.yaml names it; run '" + Shown.name(stage.command()) + "' first");
        }
        return Snapshot.of(file, rules, activity);
    }

    private Adding.Added keep(Stage stage, Stage.Made made, Snapshot snapshot, List<Out> before) {
        Path path = project.root().resolve(made.path()).normalize();
        Adding.keep(snapshot, cache, activity);
        project.gitTree().ifPresent(tree -> GitIgnore.add(path, Files.isDirectory(path), tree));
        Out out = new Out(made.path(), snapshot.content(), true, made.isPushed(), made.remote());
        boolean isChanged = before.stream().noneMatch(
                old -> old.path().equals(out.path()) && old.content().equals(out.content()));
        return new Adding.Added(new Tracked(project.root().resolve(PipelineLock.NAME), Optional.of(stage.name()), path,
                out), isChanged);
    }
}
