package dev.tidemark.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;

/**
 * How a table is written, as its start tells.
 *
 * @param delimiter the character between fields
 * @param hasHeader whether its first row names the columns
 * @param names the columns
 * @param kinds what their cells are
 */
record TableLayout(char delimiter, boolean hasHeader, List<String> names, List<ColumnKind> kinds) {
    /** How many rows are looked at. */
    private static final int ROWS = 1000;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final Set<String> TIME_NAMES = Set.of("time", "timestamp", "date", "datetime", "unix", "opentime",
            "closetime", "unixtimestamp", "ts", "epoch");
    /** Numbers of this size are times since 1970, in any unit: 2001 to 2286 in seconds. */
    private static final double LEAST_EPOCH = 1e9;
    private static final double MOST_EPOCH = 1e19;

    TableLayout {
        names = List.copyOf(names);
        kinds = List.copyOf(kinds);
    }

    /**
     * Looks at the start of a table.
     *
     * @param head the start, cut off anywhere when it is not whole
     * @param delimiter what the user says; 0 when nothing
     * @throws DataFault if there is no table
     */
    static TableLayout of(String head, boolean isWhole, char delimiter, String name) {
        char separator = delimiter == 0 ? delimiter(head) : delimiter;
        List<List<String>> rows = rows(head, separator, isWhole);
        if (rows.isEmpty()) {
            throw new DataFault(Place.of(name), "is empty; expected a table");
        }
        List<String> first = rows.getFirst();
        boolean hasHeader = first.stream().noneMatch(TableLayout::isFigure)
                && first.stream().anyMatch(cell -> kind(cell) == ColumnKind.TEXTS) && isDistinct(first);
        List<String> names = new ArrayList<>();
        List<ColumnKind> kinds = new ArrayList<>();
        for (int c = 0; c < first.size(); c++) {
            names.add(hasHeader && !first.get(c).isEmpty() ? first.get(c) : "column " + (c + 1));
            kinds.add(kind(rows.subList(hasHeader ? 1 : 0, rows.size()), c, names.getLast()));
        }
        return new TableLayout(separator, hasHeader, names, kinds);
    }

    /** The same, with some columns read as texts. */
    TableLayout withTexts(List<Boolean> areTexts) {
        List<ColumnKind> others = new ArrayList<>();
        for (int c = 0; c < kinds.size(); c++) {
            others.add(areTexts.get(c) ? ColumnKind.TEXTS : kinds.get(c));
        }
        return new TableLayout(delimiter, hasHeader, names, others);
    }

    /** Whether a cell can be no name: a column may be called "inf", but hardly 7. */
    private static boolean isFigure(String cell) {
        return Double.isFinite(CellText.number(cell.toCharArray(), 0, cell.length()))
                || kind(cell) == ColumnKind.TIMES;
    }

    private static boolean isDistinct(List<String> cells) {
        List<String> named = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        return named.size() == Set.copyOf(named).size() && !named.isEmpty();
    }

    /** The delimiter that stands most often in the first line, a comma when none does. */
    private static char delimiter(String head) {
        String line = head.lines().filter(text -> !text.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : DELIMITERS) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static List<List<String>> rows(String head, char delimiter, boolean isWhole) {
        int end = isWhole ? head.length() : head.lastIndexOf('\n') + 1;
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(head.substring(0, end == 0 ? head.length() : end))) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields().stream().map(String::strip).toList());
                if (rows.size() > ROWS) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static ColumnKind kind(List<List<String>> rows, int column, String name) {
        boolean canBeNumbers = true;
        boolean canBeTimes = true;
        boolean canBeEpoch = TIME_NAMES.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
        int present = 0;
        for (List<String> row : rows) {
            String cell = column < row.size() ? row.get(column) : "";
            if (!CellText.isMissing(cell.toCharArray(), 0, cell.length())) {
                double number = CellText.number(cell.toCharArray(), 0, cell.length());
                canBeNumbers &= !Double.isNaN(number);
                canBeEpoch &= number >= LEAST_EPOCH && number <= MOST_EPOCH;
                canBeTimes &= kind(cell) == ColumnKind.TIMES;
                present++;
            }
        }
        if (present == 0 || (canBeNumbers && !canBeEpoch)) {
            return ColumnKind.NUMBERS;
        }
        return canBeNumbers ? ColumnKind.EPOCH : canBeTimes ? ColumnKind.TIMES : ColumnKind.TEXTS;
    }

    private static ColumnKind kind(String cell) {
        char[] text = cell.toCharArray();
        if (!Double.isNaN(CellText.number(text, 0, text.length))) {
            return ColumnKind.NUMBERS;
        }
        return new TimeCell().iso(text, 0, text.length) == Column.NO_TIME ? ColumnKind.TEXTS : ColumnKind.TIMES;
    }
}
