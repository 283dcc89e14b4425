package dev.tidemark.cli.volatility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands for versions have in common: the paths that they are about. */
abstract class PathsCommand extends StageCommand {
    /** How many objects move at once, when nothing is said. */
    static final String USUAL_JOBS = "8";

    private static final int MOST_JOBS = 256;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders, or their .dvc files (default: all).")
    private @Nullable List<String> paths;

    @Option(names = "--input", paramLabel = "F", order = 2, description = "The same as PATH.")
    private @Nullable List<String> inputs;

    PathsCommand(Host host) {
        super(host);
    }

    /** The paths that were named. */
    final List<String> paths() {
        List<String> all = new ArrayList<>(Optional.ofNullable(paths).orElse(List.of()));
        all.addAll(Optional.ofNullable(inputs).orElse(List.of()));
        return all;
    }

    /** A count of objects that move at once. */
    static int checkedJobs(int jobs) {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new UsageFault("--jobs is " + Shown.text(Integer.toString(jobs)) + "; it must be a number from 1 to "
                    + MOST_JOBS);
        }
        return jobs;
    }
}
