package dev.tidemark.bars;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds the table in a file: tries every delimiter on every line near the start and takes the line that names most
 * columns of bars; where none does, the rows that agree best on how many fields they have.
 */
final class TableSearch {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    /** A first line that names so many roles is the header, whatever else there is. */
    private static final int CERTAIN = 4;
    private static final int ROWS_TO_FIT = 20;
    /** What stands first in the second and third header rows of a table of several tickers. */
    private static final Set<String> EXTRA_HEADER_NAMES = Set.of("ticker", "tickers", "date", "datetime", "symbol");

    private final HeadText head;
    private final ReadOptions options;
    private final List<HeadRecords> splits = new ArrayList<>();

    TableSearch(HeadText head, ReadOptions options) {
        this.head = head;
        this.options = options;
    }

    private record Candidate(HeadRecords records, int index, int roles, int fitting) {
        boolean isBetterThan(@Nullable Candidate other) {
            if (other == null || roles != other.roles) {
                return other == null || roles > other.roles;
            }
            return fitting > other.fitting;
        }
    }

    TableStart find() {
        Candidate header = options.header().orElse(true) ? header() : null;
        return header == null ? withoutNamedClose() : start(header);
    }

    private @Nullable Candidate header() {
        Candidate best = null;
        List<Character> delimiters = options.delimiter().map(List::of).orElse(DELIMITERS);
        for (char delimiter : delimiters) {
            var records = HeadRecords.of(head, delimiter);
            splits.add(records);
            Candidate candidate = header(records);
            if (candidate != null && candidate.isBetterThan(best)) {
                best = candidate;
                if (candidate.index == 0 && candidate.roles >= CERTAIN) {
                    return best;
                }
            }
        }
        return best;
    }

    private @Nullable Candidate header(HeadRecords records) {
        Candidate best = null;
        for (int i = 0; i < records.records().size(); i++) {
            HeadRecord record = records.records().get(i);
            if (!record.isWordy()) {
                continue;
            }
            var header = new Header(record.cells(), options);
            if (header.isUsable()) {
                var candidate = new Candidate(records, i, header.roles(), fitting(records, i));
                best = candidate.isBetterThan(best) ? candidate : best;
            }
        }
        return best;
    }

    private static int fitting(HeadRecords records, int index) {
        List<HeadRecord> all = records.records();
        HeadRecord header = all.get(index);
        int last = Math.min(all.size(), index + 1 + ROWS_TO_FIT);
        return (int) all.subList(index + 1, last)
                .stream()
                .filter(row -> row.cells().size() == header.cells().size() || row.width() == header.width())
                .count();
    }

    private TableStart start(Candidate candidate) {
        List<HeadRecord> records = candidate.records.records();
        HeadRecord header = records.get(candidate.index);
        List<String> names = new ArrayList<>(header.cells());
        HeadRecord last = header;
        int extra = 0;
        for (HeadRecord next : records.subList(candidate.index + 1, records.size())) {
            if (extra == 2 || !isExtraHeader(next)) {
                break;
            }
            extra++;
            last = next;
            if (next.width() == 1) {
                names.set(0, next.cells().getFirst());
            }
        }
        return new TableStart(candidate.records.delimiter(), header.line(), last.nextLine(), extra, true, names);
    }

    private static boolean isExtraHeader(HeadRecord record) {
        String first = record.cells().isEmpty() ? "" : record.cells().getFirst();
        return record.cells().size() > 1 && EXTRA_HEADER_NAMES.contains(first.toLowerCase(Locale.ROOT))
                && record.cells().stream().noneMatch(cell -> !cell.isEmpty() && HeadRecord.isValue(cell));
    }

    /** A table in which no name says what is the close: a header that lacks it, or no header at all. */
    private TableStart withoutNamedClose() {
        HeadRecords records = bestSplit();
        int width = records.commonWidth();
        List<HeadRecord> rows = records.records().stream().filter(record -> record.width() == width).toList();
        if (rows.isEmpty()) {
            throw records.fault().orElseGet(() -> new DataFault(Place.of(head.name()), "holds no table of bars"));
        }
        HeadRecord first = rows.getFirst();
        boolean isHeader = options.header().orElseGet(first::isWordy);
        if (isHeader) {
            throw records.fault().orElseGet(() -> NoClose.amongNames(head.name(), first, options));
        }
        return new TableStart(records.delimiter(), first.line(), first.line(), 0, false, first.cells());
    }

    private HeadRecords bestSplit() {
        if (splits.isEmpty()) {
            List<Character> delimiters = options.delimiter().map(List::of).orElse(DELIMITERS);
            delimiters.forEach(delimiter -> splits.add(HeadRecords.of(head, delimiter)));
        }
        HeadRecords best = splits.getFirst();
        for (HeadRecords other : splits) {
            best = agreement(other) > agreement(best) ? other : best;
        }
        return best;
    }

    /** How many records have the commonest width, if that makes a table; of equal counts the wider counts more. */
    private static double agreement(HeadRecords records) {
        int width = records.commonWidth();
        return width < 2 ? 0 : records.count(width) + width / 10_000.0;
    }
}
