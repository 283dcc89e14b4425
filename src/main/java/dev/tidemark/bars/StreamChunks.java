package dev.tidemark.bars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;

/** The body of a stream in pieces that end with a line. The stream is read where the pieces are asked for. */
final class StreamChunks implements Chunks {
    private final InputStream stream;
    private final int pieceSize;
    private byte[] rest = new byte[0];
    private long done;
    private boolean isAtEnd;

    /**
     * @param stream the bytes from the first data row on
     * @param pieceSize the size of a piece in bytes, about
     */
    StreamChunks(InputStream stream, int pieceSize) {
        this.stream = stream;
        this.pieceSize = pieceSize;
    }

    @Override
    public boolean hasNext() {
        return !isAtEnd || rest.length > 0;
    }

    @Override
    public StreamPiece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StreamPiece read() throws IOException {
        byte[] bytes = Arrays.copyOf(rest, Math.max(rest.length, pieceSize) + CloseScanner.PADDING);
        int length = rest.length;
        int end = 0;
        while (end == 0 && !isAtEnd && length <= Chunk.LONGEST_LINE) {
            if (length + CloseScanner.PADDING == bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            int wanted = bytes.length - CloseScanner.PADDING - length;
            int read = stream.readNBytes(bytes, length, wanted);
            length += read;
            isAtEnd = read < wanted;
            end = lastLineEnd(bytes, length);
        }
        if (isAtEnd) {
            end = length;
        }
        rest = Arrays.copyOfRange(bytes, end, length);
        boolean isTooLong = end == 0 && length > 0;
        if (isTooLong) {
            isAtEnd = true;
            rest = new byte[0];
        }
        done += end;
        return new StreamPiece(bytes, end, done, isTooLong);
    }

    private static int lastLineEnd(byte[] bytes, int length) {
        int at = length;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    @Override
    public InputStream from(Chunk chunk, List<Chunk> later) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(((StreamPiece) chunk).stream());
        for (Chunk next : later) {
            parts.add(((StreamPiece) next).stream());
        }
        parts.add(new ByteArrayInputStream(rest));
        parts.add(stream);
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    /**
     * Whole lines in memory.
     *
     * @param bytes the lines, with room for the scanner behind them
     * @param length how many bytes count
     * @param end how many bytes of the body are done with this piece
     * @param isTooLong whether a line follows that has no end within {@link Chunk#LONGEST_LINE}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, compared nowhere
    record StreamPiece(byte[] bytes, int length, long end, boolean isTooLong) implements Chunk {
        InputStream stream() {
            return new ByteArrayInputStream(bytes, 0, length);
        }

        @Override
        public ScannedChunk scan(CloseScanner scanner, ChunkBuffer buffer) {
            ScannedChunk scanned = scanner.scan(bytes, 0, length);
            return isTooLong ? scanned.cutOffBy(Chunk::lineTooLong) : scanned;
        }
    }
}
