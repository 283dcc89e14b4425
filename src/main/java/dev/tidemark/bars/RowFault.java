package dev.tidemark.bars;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;

/**
 * Something wrong with a row, before the row's line number in the file is known.
 *
 * @param line the line, relative to the chunk it was found in
 * @param column the field, from 1; 0 for the whole line
 * @param what what was found and what was expected
 */
record RowFault(long line, int column, String what) {

    DataFault in(String file, long firstLine) {
        return new DataFault(new Place(file, firstLine + line, column), what);
    }
}
