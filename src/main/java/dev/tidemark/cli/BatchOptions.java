package dev.tidemark.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.BatchFiles;
import dev.tidemark.batch.BatchJob;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of the batch run. */
final class BatchOptions {
    static final String BATCH = "--batch";
    static final String CHECK = "--check";
    static final String QUIET = "--quiet";
    static final String INPUT = "--input";
    static final String CONFIG = "--config";
    static final String OUTPUT = "--output";
    static final String LOG_FILE = "--log-file";
    static final String SIGNALS = "--signals";
    static final String REPORT = "--report";
    private static final String THREADS = "--threads";
    private static final String SET = "--set";
    private static final int MOST_THREADS = 256;

    private BatchOptions() {}

    /** Gives a command these options. Described in code, not by annotations: reflection is slow to start. */
    static void addTo(CommandSpec command) {
        flag(command, BATCH, "Compute the signal of a file and write its metrics.");
        value(command, INPUT, "F", "The bars, as CSV, plain or packed; - is standard input.");
        value(command, CONFIG, "F", "The configuration, as YAML: seed, window, version.");
        value(command, OUTPUT, "F", "Where the metrics go, as JSON; they are printed, too.");
        value(command, LOG_FILE, "F", "The log, which is appended to.");
        value(command, SIGNALS, "F", "Also write time, close, rolling mean and signal of every row, as CSV.");
        value(command, REPORT, "F", "Also write what was detected, repaired and counted, as JSON.");
        value(command, THREADS, "N", "How many threads may read, 1 to 256 (default: one a processor).");
        command.addOption(OptionSpec.builder(SET).paramLabel("KEY=VALUE").type(List.class).auxiliaryTypes(String.class)
                .arity("1").description("Use this value instead of the configuration's; may be repeated.").build());
        flag(command, CHECK, "Only read the input, and show what was detected.");
        flag(command, QUIET, "Write nothing to standard error.");
    }

    private static void flag(CommandSpec command, String name, String description) {
        command.addOption(OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build());
    }

    private static void value(CommandSpec command, String name, String label, String description) {
        command.addOption(OptionSpec.builder(name).paramLabel(label).type(String.class).arity("1")
                .description(description).build());
    }

    /**
     * The job a command line describes.
     *
     * @throws UsageFault if an option that is needed is missing, or one has a value that it cannot have
     */
    static BatchJob job(ParseResult parsed) {
        require(parsed, parsed.hasMatchedOption(CHECK)
                ? List.of(INPUT)
                : List.of(INPUT, CONFIG, OUTPUT, LOG_FILE));
        BatchFiles files = new BatchFiles(text(parsed, INPUT), path(parsed, CONFIG), path(parsed, OUTPUT),
                path(parsed, LOG_FILE), path(parsed, SIGNALS), path(parsed, REPORT));
        List<String> overrides = parsed.matchedOptionValue(SET, List.of());
        return new BatchJob(files, overrides, threads(text(parsed, THREADS)), parsed.hasMatchedOption(QUIET));
    }

    private static void require(ParseResult parsed, List<String> names) {
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            if (!parsed.hasMatchedOption(name)) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new UsageFault("a batch run needs " + String.join(" and ", missing) + ", which "
                    + (missing.size() == 1 ? "is" : "are") + " missing");
        }
    }

    private static Optional<String> text(ParseResult parsed, String name) {
        if (!parsed.hasMatchedOption(name)) {
            return Optional.empty();
        }
        String value = parsed.matchedOptionValue(name, "");
        if (value.isEmpty()) {
            throw new UsageFault(name + " is empty; expected a value");
        }
        return Optional.of(value);
    }

    private static Optional<Path> path(ParseResult parsed, String name) {
        return text(parsed, name).map(value -> pathOf(name, value));
    }

    private static Path pathOf(String name, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UsageFault(name + " is " + Shown.text(value) + "; expected the name of a file", e);
        }
    }

    private static int threads(Optional<String> value) {
        if (value.isEmpty()) {
            return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        }
        String text = value.get();
        boolean isNumber = text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int threads = isNumber ? Integer.parseInt(text) : 0;
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UsageFault(THREADS + " is " + Shown.text(text) + "; expected a whole number from 1 to "
                    + MOST_THREADS);
        }
        return threads;
    }
}
