package dev.tidemark.bars;

import dev.tidemark.bars.Flavour.Quoting;

/** Watches records go by and tells how they use quotes. */
final class QuoteWatch {
    private final CellSplitter splitter;
    private final char delimiter;
    private final int fields;
    private Quoting quoting = Quoting.NONE;

    QuoteWatch(CellSplitter splitter, char delimiter, int fields) {
        this.splitter = splitter;
        this.delimiter = delimiter;
        this.fields = fields;
    }

    Quoting quoting() {
        return quoting;
    }

    /** Sees a record; answers whether more of them could change its mind. */
    boolean sees(String record) {
        if (record.indexOf('"') >= 0) {
            if (fields > 1 && splitter.isWrapped(record) && splitter.unwrap(record).size() >= fields) {
                quoting = Quoting.LINES;
            } else if (quoting == Quoting.NONE && hasQuotedField(record)) {
                quoting = Quoting.CELLS;
            }
        }
        return quoting != Quoting.LINES;
    }

    private boolean hasQuotedField(String record) {
        boolean isFieldStart = true;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (c == delimiter) {
                isFieldStart = true;
            } else if (c == '"' && isFieldStart) {
                return true;
            } else if (!Blanks.isBlank(c)) {
                isFieldStart = false;
            }
        }
        return false;
    }
}
