package dev.tidemark.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Flavour;
import dev.tidemark.bars.Input;
import dev.tidemark.bars.Interval;
import dev.tidemark.base.NoInputFault;

/**
 * Bars of a file, as they stand in it.
 *
 * @param name the file as the user named it
 * @param path the file; empty for standard input
 * @param flavour what was detected
 * @param bars all columns
 */
public record BarSource(String name, Optional<Path> path, Flavour flavour, Bars bars) {
    /** Where what was fetched is kept, in the project. */
    public static final String RAW = "data/raw";

    private static final Pattern NAME = Pattern.compile("(?<symbol>[A-Za-z0-9]+)-(?<interval>[0-9]+[a-z])-[^-]*\\.csv");
    private static final String PROCESSED = "data/processed";
    private static final String STANDARD_INPUT = "-";

    /**
     * Loads the file that is named, or the newest that was fetched.
     *
     * @param input the file, or {@code -}
     * @param standardInput what {@code -} stands for
     * @throws NoInputFault if it is not there, or none is named and none was fetched
     */
    public static BarSource load(Optional<String> input, InputStream standardInput, VolatilityConfig config,
            Surroundings surroundings) {
        String name = input.orElseGet(() -> newest(config, surroundings.project()).toString());
        boolean isStream = name.equals(STANDARD_INPUT);
        Input source = isStream
                ? new Input.Stream(standardInput, "standard input")
                : new Input.File(Path.of(name), name);
        try (BarInput open = BarInput.open(source, config.reading(), Runtime.getRuntime().availableProcessors(),
                surroundings.temporary())) {
            Bars bars = open.load(surroundings.progress(), surroundings.cancellation());
            return new BarSource(open.name(), isStream ? Optional.empty() : Optional.of(Path.of(name)), open.flavour(),
                    bars);
        }
    }

    /**
     * The newest table of the project: of features where there is one, else of bars that were fetched.
     *
     * @throws NoInputFault if there is none
     */
    static Path newestTable(VolatilityConfig config, Path project) {
        Path folder = project.resolve(PROCESSED);
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .max(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                            .thenComparing(file -> file))
                    .orElseGet(() -> newest(config, project));
        } catch (IOException e) {
            throw new NoInputFault(PROCESSED + ": the folder cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static Path newest(VolatilityConfig config, Path project) {
        Path folder = project.resolve(RAW);
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.filter(file -> isWanted(file.getFileName().toString(), config))
                    .max(Comparator.comparing((Path file) -> file.getFileName().toString().replaceFirst(".*-", ""))
                            .thenComparing(file -> file))
                    .orElseThrow(() -> new NoInputFault("no bars of " + config.symbol()
                            + config.interval().map(interval -> " at " + interval + " or finer").orElse("")
                            + " are in " + RAW
                            + "; fetch some with 'tidemark volatility ingest', or name a file with --input"));
        } catch (IOException e) {
            throw new NoInputFault(RAW + ": the folder cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** Whether a file's name says that it has bars of the symbol, of which those of the interval can be put together. */
    private static boolean isWanted(String name, VolatilityConfig config) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || !parts.group("symbol").equals(config.symbol())) {
            return false;
        }
        Optional<Interval> interval = Interval.of(parts.group("interval"));
        return interval.isPresent() && config.interval()
                .map(wanted -> wanted.seconds() % interval.get().seconds() == 0).orElse(true);
    }
}
