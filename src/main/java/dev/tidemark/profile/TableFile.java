package dev.tidemark.profile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Place;
import dev.tidemark.profile.Column.Strays;

/**
 * Reads a table of any kind from a CSV file, plain or gzipped. What a column holds is told by its start; where that turns out
 * wrong, the file is read again with the column as texts. A file without quotes is read in pieces at the same time.
 */
public final class TableFile {
    private static final int HEAD = 1 << 18;
    private static final int LONGEST_FIELD = 1 << 20;

    private final TableSource source;
    private final String name;
    private final Cancellation cancellation;
    private final Charset charset;

    private TableFile(TableSource source, String name, Charset charset, Cancellation cancellation) {
        this.source = source;
        this.name = name;
        this.charset = charset;
        this.cancellation = cancellation;
    }

    /**
     * Reads a table.
     *
     * @param file where it is
     * @param name the file as the user named it
     * @param delimiter what the user says of the character between fields; 0 when nothing
     * @param threads how many pieces are read at the same time, from 1
     * @throws NoInputFault if the file cannot be read
     * @throws DataFault if it is no table
     */
    public static Table read(Path file, String name, char delimiter, int threads, Cancellation cancellation) {
        try {
            TableSource source = new TableSource(file);
            byte[] head = source.head(HEAD);
            Charset charset = charset(head, name);
            TableLayout layout = TableLayout.of(text(head, charset), head.length < HEAD, delimiter, name);
            return new TableFile(source, name, charset, cancellation).read(layout, threads);
        } catch (EOFException | ZipException e) {
            throw cutOff(name, e);
        } catch (NoSuchFileException e) {
            throw new NoInputFault(name + ": there is no such file", e);
        } catch (IOException e) {
            throw new NoInputFault(name + ": cannot be read (" + e.getMessage() + ")", e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof EOFException || e.getCause() instanceof ZipException) {
                throw cutOff(name, e);
            }
            throw new NoInputFault(name + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static DataFault cutOff(String name, Exception cause) {
        return new DataFault(
                name + ": the gzip data cannot be unpacked to their end; the file seems to be cut off or damaged",
                cause);
    }

    private static Charset charset(byte[] head, String name) {
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1') {
            throw new DataFault(Place.of(name), "is a Parquet file; expected CSV, such as the one written beside it");
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            throw new DataFault(Place.of(name), "is a zip archive; expected CSV: unpack it first");
        }
        for (byte b : head) {
            if (b == 0) {
                throw new DataFault(Place.of(name),
                        "is no text that can be told; expected a table as CSV, in UTF-8, or in UTF-16 with its mark");
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static String text(byte[] head, Charset charset) {
        String text = new String(head, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private Table read(TableLayout first, int threads) throws IOException {
        TableLayout layout = first;
        List<Strays> strays = new ArrayList<>(Collections.nCopies(first.names().size(), Strays.NONE));
        while (true) {
            List<RowHandler> parts = parts(layout, threads);
            List<Boolean> areTexts = judge(layout, parts, strays);
            if (!areTexts.contains(true)) {
                return new Table(name, words(layout), columns(layout, parts, strays));
            }
            layout = layout.withTexts(areTexts);
        }
    }

    /** The columns that hold something else than their kind, of which is remembered what. */
    private static List<Boolean> judge(TableLayout layout, List<RowHandler> parts, List<Strays> strays) {
        List<Boolean> areTexts = new ArrayList<>();
        for (int c = 0; c < layout.names().size(); c++) {
            Strays found = Strays.NONE;
            int rows = 0;
            for (RowHandler part : parts) {
                ColumnBuilder column = part.columns().get(c);
                found = found.and(new Strays(layout.kinds().get(c).word(), column.strays(), column.firstStray()), rows);
                rows += column.size;
            }
            areTexts.add(found.count() > 0);
            if (found.count() > 0) {
                strays.set(c, found);
            }
        }
        return areTexts;
    }

    private List<Column> columns(TableLayout layout, List<RowHandler> parts, List<Strays> strays) {
        return IntStream.range(0, layout.names().size()).parallel().mapToObj(c -> {
            List<ColumnBuilder> column = parts.stream().map(part -> part.columns().get(c)).toList();
            return column.getFirst().join(layout.names().get(c), column, strays.get(c));
        }).toList();
    }

    private List<RowHandler> parts(TableLayout layout, int threads) throws IOException {
        List<Long> cuts = charset.equals(StandardCharsets.UTF_8) ? source.cuts(threads) : List.of(0L);
        if (cuts.size() > 1) {
            List<Long> ends = new ArrayList<>(cuts.subList(1, cuts.size()));
            ends.add(source.size());
            try {
                List<RowHandler> parts = IntStream.range(0, cuts.size()).parallel()
                        .mapToObj(i -> piece(layout, cuts.get(i), ends.get(i))).toList();
                if (parts.stream().noneMatch(RowHandler::isQuoted)) {
                    return parts;
                }
            } catch (DataFault inSomePiece) {
                // Its line is that within the piece; reading all in order finds the line, or that the cut was wrong.
                cancellation.check();
            }
        }
        try (InputStream in = source.open()) {
            return List.of(read(in, layout, layout.hasHeader() ? 1 : 0));
        }
    }

    private RowHandler piece(TableLayout layout, long from, long to) {
        try (InputStream in = source.from(from, to)) {
            return read(in, layout, from == 0 && layout.hasHeader() ? 1 : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RowHandler read(InputStream in, TableLayout layout, int skipped) throws IOException {
        RowHandler handler = new RowHandler(name, layout.kinds().stream().map(ColumnBuilder::of).toList(), skipped,
                cancellation);
        try (CsvReader<Object> reader = CsvReader.builder().fieldSeparator(layout.delimiter()).detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD * 16)
                .build(handler, in, charset)) {
            reader.forEach(record -> {
                throw new IllegalStateException("the handler keeps every record to itself");
            });
        } catch (CsvParseException e) {
            throw e.getCause() instanceof DataFault fault
                    ? fault
                    : new DataFault(Place.of(name), trouble(String.valueOf(e.getMessage())));
        }
        return handler;
    }

    /** What the library says of a table that it cannot read, in our words where they are known. */
    private static String trouble(String said) {
        return said.contains("quote")
                ? "has a quoted cell that is never closed (" + said + ")"
                : "cannot be read as a table (" + said + ")";
    }

    private static String words(TableLayout layout) {
        String separated = switch (layout.delimiter()) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "'" + layout.delimiter() + "'";
        };
        return "separated by " + separated + ", " + (layout.hasHeader() ? "with" : "without") + " header";
    }
}
