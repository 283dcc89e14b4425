package dev.tidemark.bars;

import java.util.Optional;

/** Judges the steps between rows when all have passed. */
record StepCheck(TableReader reader) implements BlockReader {

    @Override
    public Optional<BarBlock> next() {
        Optional<BarBlock> block = reader.next();
        if (block.isEmpty()) {
            RowOrder.checkSteps(reader.tally(), reader.name());
        }
        return block;
    }

    @Override
    public void close() {
        reader.close();
    }
}
