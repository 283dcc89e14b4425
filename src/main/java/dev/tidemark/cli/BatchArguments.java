package dev.tidemark.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.BatchFiles;
import dev.tidemark.batch.BatchJob;

/**
 * The command line of a batch run, read without the library that reads all others: its classes cannot be kept in an
 * ahead-of-time cache and would be half of the time that a short run takes. What cannot be understood is kept as a problem, so
 * that its sentence can still go to the output that was named beside it.
 */
final class BatchArguments {
    private static final int MOST_THREADS = 256;

    private final Map<BatchOption, List<String>> values = new EnumMap<>(BatchOption.class);
    private final Collection<String> commands;
    private Optional<String> problem = Optional.empty();

    private BatchArguments(Collection<String> commands) {
        this.commands = commands;
    }

    /**
     * Reads a command line.
     *
     * @param args the command line
     * @param commands the names of the commands, which have no place in it
     */
    static BatchArguments of(String[] args, Collection<String> commands) {
        BatchArguments arguments = new BatchArguments(commands);
        int next = 0;
        while (next < args.length) {
            next = arguments.take(args, next);
        }
        return arguments;
    }

    /** Takes one option with its value; answers where the next one stands. */
    private int take(String[] args, int at) {
        String argument = args[at];
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Optional<BatchOption> known = BatchOption.of(name);
        if (known.isEmpty()) {
            report(unknown(name));
            return at + 1;
        }
        BatchOption option = known.get();
        if (equals >= 0) {
            add(option, argument.substring(equals + 1));
            return at + 1;
        }
        if (!option.hasValue()) {
            add(option, "");
            return at + 1;
        }
        if (at + 1 == args.length || args[at + 1].startsWith("--")) {
            report(name + " is given no value; expected one after it");
            return at + 1;
        }
        add(option, args[at + 1]);
        return at + 2;
    }

    private void add(BatchOption option, String value) {
        List<String> given = values.computeIfAbsent(option, key -> new ArrayList<>(1));
        given.add(value);
        if (option.hasValue() == value.isEmpty()) {
            report(option.text() + (option.hasValue() ? " is empty; expected a value" : " takes no value"));
        } else if (given.size() > 1 && !option.isRepeatable()) {
            report(option.text() + " is given twice; expected it once");
        }
    }

    private void report(String sentence) {
        problem = problem.or(() -> Optional.of(sentence));
    }

    private String unknown(String argument) {
        if (commands.contains(argument)) {
            return "the command " + Shown.text(argument) + " has no place in a batch run; expected it alone";
        }
        boolean isOption = argument.startsWith("-");
        List<String> candidates = new ArrayList<>(isOption ? List.of("--help", "--version") : commands);
        for (BatchOption option : BatchOption.values()) {
            if (isOption) {
                candidates.add(option.text());
            }
        }
        return ParseErrors.unknown(argument, isOption, candidates);
    }

    /** Whether an option is given. */
    boolean has(BatchOption option) {
        return values.containsKey(option);
    }

    /**
     * The job that the command line describes.
     *
     * @throws UsageFault if it describes none
     */
    BatchJob job() {
        problem.ifPresent(sentence -> {
            throw new UsageFault(sentence);
        });
        require(has(BatchOption.CHECK)
                ? List.of(BatchOption.INPUT)
                : List.of(BatchOption.INPUT, BatchOption.CONFIG, BatchOption.OUTPUT, BatchOption.LOG_FILE));
        checkPaths();
        return new BatchJob(files(), values.getOrDefault(BatchOption.SET, List.of()), threads(),
                has(BatchOption.QUIET));
    }

    /** What can be told of the job whatever is wrong with the command line: the files that are named once. */
    BatchJob knownJob() {
        return new BatchJob(files(), List.of(), 1, has(BatchOption.QUIET));
    }

    private BatchFiles files() {
        return new BatchFiles(value(BatchOption.INPUT), path(BatchOption.CONFIG), path(BatchOption.OUTPUT),
                path(BatchOption.LOG_FILE), path(BatchOption.SIGNALS), path(BatchOption.REPORT));
    }

    private Optional<String> value(BatchOption option) {
        List<String> given = values.getOrDefault(option, List.of());
        return given.size() == 1 && !given.getFirst().isEmpty() ? Optional.of(given.getFirst()) : Optional.empty();
    }

    private Optional<Path> path(BatchOption option) {
        try {
            return value(option).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void checkPaths() {
        for (BatchOption option : values.keySet()) {
            if (option.label().equals("F") && path(option).isEmpty()) {
                throw new UsageFault(option.text() + " is " + Shown.text(value(option).orElse(""))
                        + "; expected the name of a file, which beyond ASCII needs a UTF-8 locale such as "
                        + "LC_ALL=C.UTF-8");
            }
        }
    }

    private void require(List<BatchOption> options) {
        List<String> missing = new ArrayList<>();
        for (BatchOption option : options) {
            if (!has(option)) {
                missing.add(option.text());
            }
        }
        if (!missing.isEmpty()) {
            throw new UsageFault("a batch run needs " + String.join(" and ", missing) + ", which "
                    + (missing.size() == 1 ? "is" : "are") + " missing");
        }
    }

    private int threads() {
        Optional<String> given = value(BatchOption.THREADS);
        if (given.isEmpty()) {
            return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        }
        String text = given.get();
        int threads = text.length() <= 3 ? decimal(text) : 0;
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UsageFault("--threads is " + Shown.text(text) + "; expected a whole number from 1 to "
                    + MOST_THREADS);
        }
        return threads;
    }

    /** A short number of digits alone, or 0. */
    private static int decimal(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
