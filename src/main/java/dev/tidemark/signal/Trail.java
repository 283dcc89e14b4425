package dev.tidemark.signal;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Supplier;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.BlockReader;
import dev.tidemark.bars.Decimals;
import dev.tidemark.base.DataFault;
import org.jspecify.annotations.Nullable;

/** Gives the closes once more, in order, as they leave the rolling window. */
sealed interface Trail extends AutoCloseable {
    /** Some closes have entered the window. */
    void entered(Decimals closes);

    /** The next closes that leave it; asked for only when there are such. */
    Decimals next();

    @Override
    void close();

    /** Keeps the blocks that are still in the window: memory grows with the window. */
    final class Remembered implements Trail {
        private final ArrayDeque<Decimals> blocks = new ArrayDeque<>();

        @Override
        public void entered(Decimals closes) {
            blocks.add(closes);
        }

        @Override
        public Decimals next() {
            return blocks.removeFirst();
        }

        @Override
        public void close() {
            blocks.clear();
        }
    }

    /** Reads the table a second time, a window behind: memory does not depend on the window. */
    final class ReadAgain implements Trail {
        private final Supplier<BlockReader> opener;
        private @Nullable BlockReader reader;

        ReadAgain(Supplier<BlockReader> opener) {
            this.opener = opener;
        }

        @Override
        public void entered(Decimals closes) {
            // It will be read again when it leaves.
        }

        @Override
        public Decimals next() {
            BlockReader open = reader;
            if (open == null) {
                // Not before it is needed: a window longer than the file never gets here.
                open = opener.get();
                reader = open;
            }
            Optional<BarBlock> block = open.next();
            return block.orElseThrow(() -> new DataFault(
                    "the input became shorter while it was read; expected a file that nobody changes meanwhile"))
                    .closes();
        }

        @Override
        public void close() {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
