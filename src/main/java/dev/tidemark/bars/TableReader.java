package dev.tidemark.bars;

import java.util.Optional;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table to its end: counts rows and lines, throws the first fault in the file's order, and hands over from the
 * scanner to the CSV library at the first chunk that is not plain.
 */
final class TableReader implements BlockReader {
    private final String name;
    private final Flavour flavour;
    private final Pass pass;
    private final Bytes.Reading bytes;
    private final Tally tally = new Tally();
    private ChunkReader chunks;
    private boolean isPlain;
    private long line;
    private long chunkLine;

    /**
     * @param chunks the rows
     * @param bytes what they are read from, where that is not a file that is read anywhere; closed with this
     */
    TableReader(String name, Flavour flavour, ChunkReader chunks, Pass pass, Bytes.Reading bytes) {
        this.name = name;
        this.flavour = flavour;
        this.chunks = chunks;
        this.pass = pass;
        this.bytes = bytes;
        this.line = flavour.bodyLine();
        this.isPlain = flavour.isPlain();
    }

    /** How one pass over a table is made. */
    record Pass(Wanted wanted, boolean isReversed, Progress progress, Cancellation cancellation) {}

    String name() {
        return name;
    }

    /**
     * The number of the first line of the chunk that was given last. In a table that is read from its end lines are counted as if
     * the chunks stood in the file as they are read.
     */
    long chunkLine() {
        return chunkLine;
    }

    /** The number of the line behind the chunk that was read last, counted likewise. */
    long nextLine() {
        return line;
    }

    boolean isReversed() {
        return pass.isReversed();
    }

    /** What was counted so far. */
    Tally tally() {
        return tally;
    }

    /** Whether the scanner could read all of it so far. */
    boolean isPlain() {
        return isPlain;
    }

    @Override
    public Optional<BarBlock> next() {
        ScannedChunk chunk = nextChunk();
        if (chunk == null) {
            return Optional.empty();
        }
        return Optional.of(new BarBlock(tally.rows() - chunk.rows(), chunk.closes(), chunk.times()));
    }

    /** The next rows in reading order with all that is wanted of them, or null after the last. */
    @Nullable
    ScannedChunk nextChunk() {
        while (true) {
            pass.cancellation().check();
            ScannedChunk chunk = chunks.next();
            if (chunk != null && !chunk.isPlain()) {
                handOver();
                continue;
            }
            if (chunk == null) {
                pass.progress().at(bytes.size() < 0 ? done() : bytes.size(), bytes.size(), tally.rows());
                return null;
            }
            if (chunk.fault() != null) {
                throw chunk.fault().in(name, line);
            }
            ScannedChunk inOrder = pass.isReversed() ? chunk.reversed() : chunk;
            tally.add(inOrder, line);
            chunkLine = line;
            line += chunk.lines();
            pass.progress().at(done(), bytes.size(), tally.rows());
            if (chunk.rows() > 0) {
                return inOrder;
            }
        }
    }

    /** How many rows the table will have if the rest is like what was read; 0 when nothing can be said. */
    long expectedRows() {
        long done = done();
        return bytes.size() <= 0 || done <= 0 || done > bytes.size()
                ? 0
                : (long) (tally.rows() * ((double) bytes.size() / done));
    }

    private long done() {
        return Math.max(chunks.done(), bytes.done().getAsLong());
    }

    private void handOver() {
        isPlain = false;
        ChunkReader scanner = chunks;
        chunks = new OddChunks(name, scanner.fromLastChunk(), flavour, pass.wanted(), line);
        scanner.close();
    }

    @Override
    public void close() {
        chunks.close();
        bytes.close();
    }
}
