package dev.tidemark.bars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.DataFault;

/**
 * The first records of a file that are not blank, split by one delimiter.
 *
 * @param delimiter the delimiter
 * @param records the records
 * @param fault what stopped the reading, if anything did
 */
record HeadRecords(char delimiter, List<HeadRecord> records, Optional<DataFault> fault) {
    /** How many records a table may have before it, and how many are looked at to find it. */
    private static final int MOST = 40;

    static HeadRecords of(HeadText head, char delimiter) {
        List<HeadRecord> found = new ArrayList<>();
        var splitter = new CellSplitter(delimiter);
        var source = new RecordSource(head.lines(), head.name(), delimiter);
        try {
            for (String text = source.next(); text != null && found.size() < MOST; text = source.next()) {
                if (!Blanks.isAllBlank(text)) {
                    found.add(new HeadRecord(source.line(), source.nextLine(), splitter.header(text)));
                }
            }
        } catch (DataFault fault) {
            return new HeadRecords(delimiter, found, Optional.of(fault));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HeadRecords(delimiter, found, Optional.empty());
    }

    /** The commonest width among the records, the greater of two that are equally common; 0 if there are none. */
    int commonWidth() {
        int best = 0;
        for (HeadRecord record : records) {
            int width = record.width();
            int more = Integer.compare(count(width), count(best));
            best = more > 0 || (more == 0 && width > best) ? width : best;
        }
        return best;
    }

    /** How many records have a width. */
    int count(int width) {
        return (int) records.stream().filter(record -> record.width() == width).count();
    }
}
