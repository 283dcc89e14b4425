package dev.tidemark.profile;

import java.util.List;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;
import org.jspecify.annotations.Nullable;

/** Takes the fields of a table as the library finds them; no record is ever built. */
final class RowHandler extends CsvCallbackHandler<Object> {
    /** Every so many lines is asked whether the table is still wanted. */
    private static final int CHECK = (1 << 13) - 1;

    private final String name;
    private final List<ColumnBuilder> columns;
    private final ColumnBuilder[] builders;
    private final Cancellation cancellation;
    private int rowsToSkip;
    private int field;
    private long line;
    private boolean isQuoted;
    private boolean isEmpty;

    /**
     * @param columns gets the cells
     * @param rowsToSkip how many rows come before the first that counts: 1 for a header
     */
    RowHandler(String name, List<ColumnBuilder> columns, int rowsToSkip, Cancellation cancellation) {
        this.name = name;
        this.cancellation = cancellation;
        this.columns = columns;
        this.builders = columns.toArray(ColumnBuilder[]::new);
        this.rowsToSkip = rowsToSkip;
    }

    List<ColumnBuilder> columns() {
        return columns;
    }

    /** Whether a field stood in quotes, so that a line end need not be the end of a row. */
    boolean isQuoted() {
        return isQuoted;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        if ((line & CHECK) == 0) {
            cancellation.check();
        }
        field = 0;
        isEmpty = false;
    }

    @Override
    protected void addField(char[] text, int offset, int length, boolean quoted) {
        isQuoted |= quoted;
        if (rowsToSkip == 0 && field < builders.length) {
            int from = offset;
            int to = offset + length;
            while (from < to && text[from] <= ' ') {
                from++;
            }
            while (to > from && text[to - 1] <= ' ') {
                to--;
            }
            builders[field].add(text, from, to);
        }
        field++;
    }

    @Override
    protected @Nullable Object buildRecord() {
        if (rowsToSkip > 0) {
            rowsToSkip--;
        } else if (!isEmpty && field != builders.length) {
            throw new DataFault(Place.of(name, line), "has " + field + (field == 1 ? " field" : " fields")
                    + ", expected " + builders.length);
        }
        return null;
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return field;
    }

    @Override
    protected void setComment(char[] text, int offset, int length) {
        throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected void setEmpty() {
        isEmpty = true;
        field = 1;
    }
}
