package dev.tidemark.bars;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import org.jspecify.annotations.Nullable;

/** Splits records into trimmed cells. */
final class CellSplitter {
    private final char delimiter;
    private CsvReader.@Nullable CsvReaderBuilder reader;

    CellSplitter(char delimiter) {
        this.delimiter = delimiter;
    }

    /**
     * The cells of a record, quotes undone; a record with broken quotes has none.
     *
     * @param record the record, which may begin and end with blanks
     */
    List<String> split(String record) {
        String bare = bare(record);
        return bare.indexOf('"') < 0 ? plain(bare) : quoted(bare);
    }

    /** Whether a record is a single pair of quotes around the rest, so that the rest may be a record itself. */
    boolean isWrapped(String record) {
        String bare = Blanks.trim(record);
        if (bare.length() < 2 || bare.charAt(0) != '"' || bare.charAt(bare.length() - 1) != '"') {
            return false;
        }
        for (int i = 1; i < bare.length() - 1; i++) {
            if (bare.charAt(i) == '"' && (i + 1 == bare.length() - 1 || bare.charAt(++i) != '"')) {
                return false;
            }
        }
        return true;
    }

    /** The cells of the record inside the quotes of a wrapped one. */
    List<String> unwrap(String record) {
        String bare = Blanks.trim(record);
        return split(bare.substring(1, bare.length() - 1).replace("\"\"", "\""));
    }

    /** The cells of a record, or of what stands in its whole-line quotes where that makes more of them. */
    List<String> header(String record) {
        return isWrapped(record) ? unwrap(record) : split(record);
    }

    /** The cells of a row, whole-line quotes undone where what is inside them has as many cells as it should. */
    List<String> row(String record, int fields) {
        if (fields > 1 && isWrapped(record)) {
            List<String> inside = unwrap(record);
            if (inside.size() >= fields) {
                return inside;
            }
        }
        return split(record);
    }

    /** Without blanks at the ends; blanks that delimit stay, but for those that indent. */
    private String bare(String record) {
        int from = 0;
        int to = record.length();
        while (from < to && isAround(record.charAt(from))) {
            from++;
        }
        while (to > from && isAround(record.charAt(to - 1))) {
            to--;
        }
        return record.substring(from, to);
    }

    private boolean isAround(char c) {
        return Blanks.isBlank(c) && c != delimiter;
    }

    private List<String> plain(String record) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int to = record.indexOf(delimiter); to >= 0; to = record.indexOf(delimiter, from)) {
            cells.add(Blanks.trim(record, from, to));
            from = to + 1;
        }
        cells.add(Blanks.trim(record, from, record.length()));
        return cells;
    }

    private List<String> quoted(String record) {
        try {
            return reader().ofSingleCsvRecord(record).getFields().stream().map(Blanks::trim).toList();
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    private CsvReader.CsvReaderBuilder reader() {
        CsvReader.CsvReaderBuilder made = reader;
        if (made == null) {
            made = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .trimWhitespacesAroundQuotes(true)
                    .allowUnclosedQuote(false)
                    .skipEmptyLines(false);
            reader = made;
        }
        return made;
    }
}
