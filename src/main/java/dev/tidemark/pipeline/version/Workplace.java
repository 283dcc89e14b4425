package dev.tidemark.pipeline.version;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.versioning.Activity;
import dev.tidemark.versioning.Cache;
import dev.tidemark.versioning.DvcConfig;
import dev.tidemark.versioning.Project;
import dev.tidemark.versioning.Tracked;
import dev.tidemark.versioning.remote.Patience;
import dev.tidemark.versioning.remote.Remote;
import dev.tidemark.versioning.remote.Remotes;
import dev.tidemark.versioning.remote.Transfers;

/**
 * What the commands work on.
 *
 * @param project the project around the folder they are run in
 * @param config DVC's settings
 * @param cache the project's objects
 * @param surroundings what the process gives
 * @param activity hears how far they are
 */
record Workplace(Project project, DvcConfig config, Cache cache, Surroundings surroundings, Activity activity) {
    /** How many files are worked on at once, when nothing is said. */
    static final int USUAL_JOBS = 8;

    /**
     * Opens it.
     *
     * @throws NoInputFault if there is no project
     */
    static Workplace open(Surroundings surroundings, int jobs) {
        Project project = Project.around(surroundings.project());
        DvcConfig config = DvcConfig.read(project);
        return new Workplace(project, config, new Cache(config.cache()), surroundings,
                new Activity(jobs, surroundings.progress(), surroundings.cancellation()));
    }

    /** A path as a user named it. */
    Path resolve(String named) {
        return project.resolve(surroundings.project(), named);
    }

    /**
     * What is meant by some paths: itself, its {@code .dvc} file, or all in a folder; everything when none is named.
     *
     * @throws NoInputFault if there is nothing of a name
     */
    List<Tracked> select(List<String> paths) {
        List<Tracked> all = project.tracked();
        if (paths.isEmpty()) {
            return all;
        }
        List<Tracked> selected = new ArrayList<>();
        for (String named : paths) {
            Path path = resolve(named);
            List<Tracked> meant = all.stream().filter(
                    tracked -> tracked.path().startsWith(path) || tracked.definition().equals(path)).toList();
            if (meant.isEmpty()) {
                throw notTracked(named, path, all);
            }
            meant.stream().filter(tracked -> !selected.contains(tracked)).forEach(selected::add);
        }
        return selected;
    }

    private NoInputFault notTracked(String named, Path path, List<Tracked> all) {
        String name = Shown.name(named);
        Optional<Tracked> whole = all.stream().filter(tracked -> path.startsWith(tracked.path())).findFirst();
        return new NoInputFault(name + (whole.isPresent()
                ? ": has no version by itself, it is part of " + TrackedText.name(project, whole.get())
                : ": has no version yet; add it with 'tidemark volatility version add " + name + "'"));
    }

    /**
     * Opens a remote.
     *
     * @param name its name; the usual one when none is given
     * @throws ConfigFault if there is none
     * @throws dev.tidemark.base.UnavailableFault if it is not there
     */
    Remote remote(Optional<String> name) {
        return Remotes.open(config.remote(remoteName(name)), surroundings.environment(), Patience.USUAL);
    }

    /** The name of a remote, or of the usual one. */
    String remoteName(Optional<String> name) {
        return name.or(config::usualRemote).orElseThrow(() -> new ConfigFault(
                ".dvc/config: there is no remote yet; name one with 'tidemark volatility version init --remote URL'"));
    }

    /** The way to a remote. */
    Transfers transfers(Remote remote) {
        return new Transfers(remote, cache, Patience.USUAL, activity);
    }
}
