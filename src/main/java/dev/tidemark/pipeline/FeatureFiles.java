package dev.tidemark.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.OutputFault;
import dev.tidemark.batch.OutputGuard;
import dev.tidemark.batch.Versions;
import dev.tidemark.table.Table;
import dev.tidemark.table.TableCsv;
import dev.tidemark.table.TableParquet;

/** The files that features are written to: a table as CSV and Parquet, if wanted another on a common scale, and the manifest. */
public final class FeatureFiles {
    /** Where they go, in the project. */
    public static final String PROCESSED = "data/processed";

    private static final String NORMALIZED = "-normalized";
    private static final String MANIFEST = "-manifest.json";

    private final Path folder;
    private final String stem;
    private final Cancellation cancellation;
    private final List<String> names = new ArrayList<>();

    FeatureFiles(Path folder, String stem, Cancellation cancellation) {
        this.folder = folder;
        this.stem = stem;
        this.cancellation = cancellation;
    }

    /**
     * Makes sure that the bars are not overwritten.
     *
     * @throws dev.tidemark.base.UsageFault if they are in one of these files
     */
    void keepApartFrom(Optional<Path> input) {
        for (String end : List.of(".csv", ".parquet", NORMALIZED + ".csv", NORMALIZED + ".parquet", MANIFEST)) {
            input.ifPresent(kept -> OutputGuard.keepApart("the features", folder.resolve(stem + end), "--input", kept));
        }
    }

    /**
     * Writes them, the manifest last: when it is there, all of them are.
     *
     * @throws dev.tidemark.base.OutputFault if one cannot be written
     */
    void write(Table table, Optional<Table> normalized, FeatureManifest manifest) {
        makeFolder();
        write(table, "", manifest);
        normalized.ifPresent(scaled -> write(scaled, NORMALIZED, manifest));
        names.add(stem + MANIFEST);
        AtomicFile.write(folder.resolve(stem + MANIFEST), manifest.bytes(this));
    }

    private void makeFolder() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new OutputFault(folder + ": is a file; expected a folder to write the features to");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw OutputFailure.of(folder.toString(), e);
        }
    }

    private void write(Table table, String end, FeatureManifest manifest) {
        names.add(stem + end + ".csv");
        TableCsv.write(table, folder.resolve(stem + end + ".csv"), cancellation);
        names.add(stem + end + ".parquet");
        TableParquet.write(table, manifest.about(), "tidemark version " + Versions.tidemark(),
                folder.resolve(stem + end + ".parquet"), cancellation);
    }

    Path folder() {
        return folder;
    }

    /** The names of the files that were written. */
    List<String> names() {
        return List.copyOf(names);
    }
}
