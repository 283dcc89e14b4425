package dev.tidemark.bars;

import dev.tidemark.bars.Flavour.Quoting;
import dev.tidemark.bars.ReadOptions.Order;

/**
 * How a table is opened in a test.
 *
 * @param bytes the file
 * @param flavour its flavour
 * @param order what is said of its order
 * @param threads how many threads scan
 * @param pieceSize how much each scans at a time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Opened(byte[] bytes, Flavour flavour, Order order, int threads, int pieceSize) {

    static Opened table(PlainTable table, Order order, Quoting quoting) {
        return new Opened(table.bytes(), table.flavour(quoting), order, 1, 1 << 19);
    }

    Opened cut(int newPieceSize, int newThreads) {
        return new Opened(bytes, flavour, order, newThreads, newPieceSize);
    }

    BarInput from(Source source, Scratch scratch) {
        return BarInput.open(source.of(bytes, scratch), with(order), threads, scratch.spool(), pieceSize,
                _ -> flavour);
    }

    static ReadOptions with(Order order) {
        ReadOptions none = ReadOptions.DETECT;
        return new ReadOptions(none.columns(), none.delimiter(), none.decimal(), none.dates(), none.header(),
                none.encoding(), none.zone(), order);
    }
}
