package dev.tidemark.pipeline.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.version.AddVersion;
import dev.tidemark.pipeline.version.PushVersions;
import dev.tidemark.versioning.DvcConfig;
import dev.tidemark.versioning.Project;

/** Keeps the folders of bars and features as they are now, and sends them where there is a remote. */
final class VersionStep implements Step {
    private static final int JOBS = 8;

    @Override
    public String name() {
        return "version";
    }

    @Override
    public Inputs inputs(Made done) {
        List<Path> files = new ArrayList<>(folders(done));
        files.add(Path.of(".dvc/config"));
        return Inputs.of(files, "");
    }

    /** The folders that bars and features are in. */
    private static List<Path> folders(Made done) {
        TreeSet<Path> folders = new TreeSet<>();
        for (String what : List.of(DataSteps.BARS, DataSteps.FEATURES)) {
            Path folder = done.file(what).getParent();
            if (folder != null) {
                folders.add(folder);
            }
        }
        return List.copyOf(folders);
    }

    @Override
    public Outcome run(Made done, Surroundings surroundings) {
        Optional<Project> project = project(surroundings.project());
        if (project.isEmpty()) {
            return Outcome.notApplicable(
                    "this folder keeps no versions; it will after 'tidemark volatility version init'");
        }
        List<String> folders = folders(done).stream().filter(Files::isDirectory).map(Path::toString).toList();
        Answer added = AddVersion.run(folders, surroundings);
        List<String> summary = new ArrayList<>(added.summary());
        if (DvcConfig.read(project.get()).usualRemote().isPresent()) {
            summary.addAll(PushVersions.run(List.of(), Optional.empty(), JOBS, surroundings).summary());
        }
        return new Outcome(true, summary, Map.of(), Optional.empty());
    }

    private static Optional<Project> project(Path folder) {
        try {
            return Optional.of(Project.around(folder));
        } catch (NoInputFault none) {
            return Optional.empty();
        }
    }
}
