package dev.tidemark.pipeline.drift;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.tidemark.bars.Interval;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.features.FeatureSet;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.model.ModelData;
import dev.tidemark.table.Table;
import dev.tidemark.table.TableCsv;
import dev.tidemark.table.TableParquet;

/**
 * Features by rows, computed of bars or read from a table of them.
 *
 * @param name the file as the user named it
 * @param kind what it holds, in a word or two
 * @param interval the interval of the bars; unknown of a table of features
 * @param names the features, without what is to be forecast
 * @param table the features, and perhaps more
 */
record FeatureRows(String name, String kind, Optional<String> interval, List<String> names, Table table) {
    private static final int HEAD = 1 << 16;
    private static final String PARQUET = "PAR1";
    /** A table of features has no closes, and bars have none of these features. */
    private static final String CLOSE = "close";

    /** Computes the features of bars. */
    static FeatureRows ofBars(Optional<String> input, InputStream standardInput, Optional<Interval> interval,
            VolatilityConfig config, Surroundings surroundings) {
        ModelData data = ModelData.load(input, standardInput, interval, config.horizon(), config, surroundings);
        return new FeatureRows(data.source().name(), "bars of " + data.bars().interval(),
                Optional.of(data.bars().interval().toString()), data.names(), data.features().table());
    }

    /**
     * Reads a file, if it is a table of features.
     *
     * @throws NoInputFault if it cannot be read
     */
    static Optional<FeatureRows> ofTable(String name) {
        Path file = Path.of(name);
        String head = head(file, name);
        if (head.startsWith(PARQUET)) {
            return Optional.of(of(name, TableParquet.read(file).table()));
        }
        List<String> cells = Arrays.asList(head.lines().findFirst().orElse("").split(",", -1));
        boolean isTable = cells.getFirst().equals(Table.TIME) && !cells.contains(CLOSE)
                && cells.stream().anyMatch(FeatureSet.standard().names()::contains);
        return isTable ? Optional.of(of(name, TableCsv.read(file))) : Optional.empty();
    }

    private static FeatureRows of(String name, Table table) {
        List<String> names = table.names().stream().filter(column -> !column.equals(FeatureTable.TARGET)
                && !column.equals(FeatureTable.TARGET_NORM)).toList();
        if (table.rows() == 0 || names.isEmpty()) {
            throw new DataFault(name + ": has no " + (names.isEmpty() ? "column of features" : "row")
                    + "; expected a table that 'tidemark volatility features' wrote");
        }
        return new FeatureRows(name, "table of features", Optional.empty(), names, table);
    }

    private static String head(Path file, String name) {
        if (!Files.exists(file)) {
            throw new NoInputFault(name + ": there is no such file; expected bars, or a table of features");
        }
        if (Files.isDirectory(file)) {
            throw new NoInputFault(name + ": is a folder; expected bars, or a table of features");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new NoInputFault(name + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** A feature's values. */
    double[] column(String feature) {
        return table.column(feature);
    }
}
