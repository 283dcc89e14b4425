package dev.tidemark.bars;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The body of a file in pieces of equal size. A piece has the lines that begin in it, so that every line is in exactly one
 * piece wherever the cuts fall; each piece is read where it is scanned.
 */
final class FileChunks implements Chunks {
    /** How far behind a piece its last line is first looked for. */
    private static final int USUAL_LINE = 4096;

    private final FileChannel file;
    private final long body;
    private final long size;
    private final int pieceSize;
    private final long pieces;
    private final boolean lastFirst;
    private long given;

    /**
     * @param file the file
     * @param body where its first data row begins
     * @param size where it ends
     * @param pieceSize the size of a piece in bytes
     * @param lastFirst whether the pieces come in reverse order
     */
    FileChunks(FileChannel file, long body, long size, int pieceSize, boolean lastFirst) {
        this.file = file;
        this.body = body;
        this.size = size;
        this.pieceSize = pieceSize;
        this.pieces = (Math.max(size - body, 0) + pieceSize - 1) / pieceSize;
        this.lastFirst = lastFirst;
    }

    long pieces() {
        return pieces;
    }

    @Override
    public Bytes.Reading from(Chunk chunk, List<Chunk> later) {
        long start = ((Piece) chunk).firstLine;
        CountedStream rest = new CountedStream(new PositionalStream(file, start, size), start);
        return new Bytes.Reading(rest, rest::count, size);
    }

    @Override
    public boolean hasNext() {
        return given < pieces;
    }

    @Override
    public Chunk next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long piece = lastFirst ? pieces - 1 - given : given;
        given++;
        long from = body + piece * pieceSize;
        return new Piece(from, Math.min(from + pieceSize, size),
                lastFirst ? body + given * pieceSize : from + pieceSize);
    }

    /** The lines that begin in {@code [from, to)}. */
    private final class Piece implements Chunk {
        private final long from;
        private final long to;
        private final long end;
        private long firstLine;

        Piece(long from, long to, long end) {
            this.from = from;
            this.to = to;
            this.end = Math.min(end, size);
        }

        @Override
        public long end() {
            return end;
        }

        @Override
        public ScannedChunk scan(CloseScanner scanner, ChunkBuffer buffer) throws IOException {
            // The byte before the piece tells whether a line begins with it.
            int before = from == body ? 0 : 1;
            long start = from - before;
            int length = (int) (to - start);
            buffer.load(file, start, (int) Math.min(length + USUAL_LINE, size - start));
            int first = before == 0 ? 0 : buffer.newlineFrom(0) + 1;
            firstLine = start + first;
            if (before == 1 && (first == 0 || first >= length)) {
                return scanner.scan(buffer.bytes(), 0, 0);
            }
            int last = endOfLastLine(buffer, start, length);
            if (last >= 0) {
                return scanner.scan(buffer.bytes(), first, last);
            }
            return scanner.scan(buffer.bytes(), first, Math.max(buffer.newlineBefore(length) + 1, first))
                    .cutOffBy(Chunk::lineTooLong);
        }

        /** Where the last line that begins in the piece ends, or -1 when that is too far away. */
        private int endOfLastLine(ChunkBuffer buffer, long start, int length) throws IOException {
            int looked = length - 1;
            while (true) {
                int newline = buffer.newlineFrom(looked);
                if (newline >= 0) {
                    return newline + 1;
                }
                looked = buffer.length();
                if (start + looked >= size) {
                    return looked;
                }
                if (looked - length > LONGEST_LINE) {
                    return -1;
                }
                int more = (int) Math.min(Math.max(looked - length, USUAL_LINE), size - start - looked);
                if (!buffer.loadMore(file, start, more)) {
                    // The file has become shorter since it was opened.
                    return looked;
                }
            }
        }
    }
}
