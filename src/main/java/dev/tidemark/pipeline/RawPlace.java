package dev.tidemark.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import dev.tidemark.bars.Interval;
import dev.tidemark.base.OutputFailure;

/**
 * Where bars are written to.
 *
 * @param folder the folder
 * @param file the file, where one is named; otherwise it is named by what is in it and the time
 * @param prefix how names of such bars begin
 */
public record RawPlace(Path folder, Optional<Path> file, String prefix) {
    /** How names of files of bars end. */
    static final String CSV = ".csv";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    /**
     * The place that is named, or the project's own.
     *
     * @param output a file; or a folder, which is there or whose name ends in a slash, and is made then
     * @throws dev.tidemark.base.OutputFault if a folder is not there and cannot be made
     */
    static RawPlace of(Optional<String> output, Path project, String symbol, Interval interval) {
        String prefix = symbol + "-" + interval + "-";
        if (output.isEmpty()) {
            return new RawPlace(made(project.resolve(BarSource.RAW)), Optional.empty(), prefix);
        }
        Path named = Path.of(output.get());
        if (isFolderName(output.get())) {
            return new RawPlace(made(named), Optional.empty(), prefix);
        }
        return Files.isDirectory(named)
                ? new RawPlace(named, Optional.empty(), prefix)
                : new RawPlace(named.resolveSibling(""), Optional.of(named), prefix);
    }

    private static boolean isFolderName(String name) {
        return name.endsWith("/") || name.endsWith(File.separator);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw OutputFailure.of(folder.toString(), e);
        }
    }

    /** The file to write at a time. */
    Path target(Instant now) {
        return file.orElseGet(() -> folder.resolve(prefix + STAMP.format(now) + CSV));
    }

    /** The file with what is known of another. */
    public static Path metadata(Path csv) {
        String name = csv.getFileName().toString();
        String stem = name.endsWith(CSV) ? name.substring(0, name.length() - CSV.length()) : name;
        return csv.resolveSibling(stem + ".json");
    }
}
