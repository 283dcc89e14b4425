package dev.tidemark.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.tidemark.batch.BatchFiles;
import dev.tidemark.batch.BatchJob;

/** What can be told of a batch run from a command line that makes no sense, so that its error reaches its output. */
final class ArgumentScan {
    private final List<String> args;

    ArgumentScan(String[] args) {
        this.args = List.of(args);
    }

    /** Whether the command line asks for a batch run. */
    boolean isBatch() {
        return args.contains(BatchOptions.BATCH) && !args.contains(BatchOptions.CHECK);
    }

    /** The job, with the files that are named once. */
    BatchJob job() {
        BatchFiles files = new BatchFiles(value(BatchOptions.INPUT), path(BatchOptions.CONFIG),
                path(BatchOptions.OUTPUT), path(BatchOptions.LOG_FILE), path(BatchOptions.SIGNALS),
                path(BatchOptions.REPORT));
        return new BatchJob(files, List.of(), 1, args.contains(BatchOptions.QUIET));
    }

    private Optional<Path> path(String option) {
        try {
            return value(option).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<String> value(String option) {
        Optional<String> found = Optional.empty();
        int times = 0;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.startsWith(option + "=")) {
                times++;
                found = Optional.of(arg.substring(option.length() + 1));
            } else if (arg.equals(option) && i + 1 < args.size() && !args.get(i + 1).startsWith("--")) {
                times++;
                found = Optional.of(args.get(i + 1));
            }
        }
        return times == 1 ? found.filter(value -> !value.isEmpty()) : Optional.empty();
    }
}
