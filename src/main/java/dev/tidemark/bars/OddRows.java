package dev.tidemark.bars;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.util.List;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of any flavour, one after the other, in constant memory: quotes, any encoding, any line end. Slower
 * than the scanner for plain files, and in every other respect the same.
 */
final class OddRows {
    private final String name;
    private final int fields;
    private final char delimiter;
    private final RecordSource records;
    private final CellSplitter splitter;
    private final int[][] wanted;
    private final String[] cells;
    private Repairs repairs = new Repairs();
    private long blankLines;

    private OddRows(RecordSource records, Flavour flavour, String name, List<Role> roles) {
        this.name = name;
        this.fields = flavour.fields();
        this.delimiter = flavour.delimiter();
        this.records = records;
        this.splitter = new CellSplitter(delimiter);
        this.wanted = roles.stream()
                .map(role -> flavour.columns().getOrDefault(role, List.of()))
                .map(columns -> columns.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.cells = new String[wanted.length];
    }

    /**
     * The rows of a file.
     *
     * @param bytes the unpacked bytes from the start of the file; the caller closes them
     * @param flavour how it is written
     * @param name the file, for messages
     * @param roles which cells are wanted, in this order; of a role the file lacks, every cell is empty
     */
    static OddRows of(InputStream bytes, Flavour flavour, String name, List<Role> roles) throws IOException {
        bytes.skipNBytes(flavour.bodyOffset());
        return from(bytes, flavour, name, roles, flavour.bodyLine());
    }

    /**
     * The rows of a file from one of its rows on.
     *
     * @param bytes the unpacked bytes from that row on; the caller closes them
     * @param firstLine the number of that row's line
     */
    static OddRows from(InputStream bytes, Flavour flavour, String name, List<Role> roles, long firstLine) {
        var decoder = flavour.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var lines = new LineSource(new InputStreamReader(bytes, decoder), flavour.lineEnds(), name, firstLine);
        return new OddRows(new RecordSource(lines, name, flavour.delimiter()), flavour, name, roles);
    }

    /**
     * Goes to the next row.
     *
     * @return whether there is one
     * @throws DataFault if the row is damaged
     */
    boolean next() throws IOException {
        for (String record = records.next(); record != null; record = records.next()) {
            if (!Blanks.isAllBlank(record)) {
                repairs.add(Repair.BLANK_LINES, blankLines);
                blankLines = 0;
                take(record);
                return true;
            }
            blankLines++;
        }
        return false;
    }

    /** The number of the row's first line in the file. */
    long line() {
        return records.line();
    }

    /** The wanted cell of the row, trimmed; a time that stands in two columns has one blank between them. */
    String cell(int index) {
        return cells[index];
    }

    /** What was mended so far. Blank lines at the end are no damage, and not counted. */
    Repairs repairs() {
        return repairs;
    }

    /** What was mended since this was asked last. */
    Repairs takeRepairs() {
        Repairs taken = repairs;
        repairs = new Repairs();
        return taken;
    }

    private void take(String record) {
        char first = record.charAt(0);
        if (first == ' ' || (first == '\t' && delimiter != '\t')) {
            repairs.add(Repair.INDENTED_LINES, 1);
        }
        List<String> row = unwrapped(record);
        if (row == null) {
            row = splitter.split(record);
            judge(row, record);
        }
        for (int i = 0; i < wanted.length; i++) {
            cells[i] = joined(row, wanted[i]);
        }
    }

    /** The cells inside whole-line quotes, or null where those are no whole-line quotes. */
    private @Nullable List<String> unwrapped(String record) {
        if (fields == 1 || !splitter.isWrapped(record)) {
            return null;
        }
        List<String> inside = splitter.unwrap(record);
        int surplus = inside.size() - fields;
        if (surplus < 0 || !isEmptyFrom(inside, fields)) {
            return null;
        }
        repairs.add(Repair.WHOLE_LINE_QUOTES, 1);
        repairs.add(Repair.SURPLUS_EMPTY_CELLS, surplus);
        return inside;
    }

    private void judge(List<String> row, String record) {
        if (row.isEmpty()) {
            throw new DataFault(Place.of(name, records.line()), "has text behind a closing quote");
        }
        if (row.size() > fields && isEmptyFrom(row, fields)) {
            repairs.add(Repair.SURPLUS_EMPTY_CELLS, row.size() - fields);
        } else if (row.size() != fields) {
            int found = splitter.isWrapped(record) ? splitter.unwrap(record).size() : row.size();
            throw new DataFault(Place.of(name, records.line()),
                    "has " + found + (found == 1 ? " field" : " fields") + ", expected " + fields);
        }
    }

    private static boolean isEmptyFrom(List<String> row, int from) {
        for (int i = from; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String joined(List<String> row, int[] columns) {
        return switch (columns.length) {
            case 0 -> "";
            case 1 -> row.get(columns[0]);
            default -> Blanks.trim(row.get(columns[0]) + " " + row.get(columns[1]));
        };
    }
}
