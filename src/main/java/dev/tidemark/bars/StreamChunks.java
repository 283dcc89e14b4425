package dev.tidemark.bars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * The body of a stream in pieces that end with a line. The stream is read where the pieces are asked for; what goes wrong
 * there is told in its turn, behind the lines before it.
 */
final class StreamChunks implements Chunks {
    private final InputStream stream;
    private final int pieceSize;
    private byte[] rest = new byte[0];
    private boolean isAtEnd;
    private @Nullable Failure failure;
    private boolean isFailureDue;

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
        return !isAtEnd || rest.length > 0 || isFailureDue;
    }

    @Override
    public Chunk next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] bytes = Arrays.copyOf(rest, Math.max(rest.length, pieceSize) + CloseScanner.PADDING);
        int length = rest.length;
        int end = 0;
        while (end == 0 && !isAtEnd && length <= Chunk.LONGEST_LINE) {
            if (length + CloseScanner.PADDING == bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            length += read(bytes, length, bytes.length - CloseScanner.PADDING - length);
            end = lastLineEnd(bytes, length);
        }
        return piece(bytes, end, length);
    }

    private int read(byte[] bytes, int from, int wanted) {
        int done = 0;
        try {
            while (done < wanted && !isAtEnd) {
                int read = stream.read(bytes, from + done, wanted - done);
                isAtEnd = read < 0;
                done += Math.max(read, 0);
            }
        } catch (IOException | RuntimeException e) {
            isAtEnd = true;
            failure = new Failure(e);
            isFailureDue = true;
        }
        return done;
    }

    private Chunk piece(byte[] bytes, int lastEnd, int length) {
        if (lastEnd == 0 && length > Chunk.LONGEST_LINE) {
            isAtEnd = true;
            rest = new byte[0];
            return new EndlessLine(bytes, length);
        }
        if (failure != null && lastEnd == 0) {
            // A line that breaks off is none.
            rest = new byte[0];
            isFailureDue = false;
            return failure;
        }
        boolean isLast = isAtEnd && failure == null;
        int end = isLast ? length : lastEnd;
        rest = Arrays.copyOfRange(bytes, end, length);
        return new Lines(bytes, end);
    }

    private static int lastLineEnd(byte[] bytes, int length) {
        int at = length;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    @Override
    public Bytes.Reading from(Chunk chunk, List<Chunk> later) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(((Held) chunk).stream());
        for (Chunk next : later) {
            parts.add(((Held) next).stream());
        }
        parts.add(new ByteArrayInputStream(rest));
        parts.add(isFailureDue && failure != null ? failure.stream() : stream);
        return new Bytes.Reading(new SequenceInputStream(Collections.enumeration(parts)), () -> 0, -1);
    }

    /** Bytes in memory, of which another reader may have to take over. */
    private sealed interface Held extends Chunk {
        InputStream stream();

        @Override
        default long end() {
            return 0;
        }
    }

    /**
     * Whole lines.
     *
     * @param bytes the lines, with room for the scanner behind them
     * @param length how many bytes count
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, compared nowhere
    private record Lines(byte[] bytes, int length) implements Held {
        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes, 0, length);
        }

        @Override
        public ScannedChunk scan(CloseScanner scanner, ChunkBuffer buffer) {
            return scanner.scan(bytes, 0, length);
        }
    }

    /**
     * The start of a line that has no end within {@link Chunk#LONGEST_LINE}.
     *
     * @param bytes the line, as far as it was read
     * @param length how many bytes count
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, compared nowhere
    private record EndlessLine(byte[] bytes, int length) implements Held {
        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes, 0, length);
        }

        @Override
        public ScannedChunk scan(CloseScanner scanner, ChunkBuffer buffer) {
            return scanner.scan(new byte[CloseScanner.PADDING], 0, 0).cutOffBy(Chunk::lineTooLong);
        }
    }

    /**
     * The place where a stream cannot be read on.
     *
     * @param cause why
     */
    private record Failure(Exception cause) implements Held {
        @Override
        public ScannedChunk scan(CloseScanner scanner, ChunkBuffer buffer) throws IOException {
            throw again();
        }

        private IOException again() throws IOException {
            if (cause instanceof RuntimeException fault) {
                throw fault;
            }
            return new IOException(cause.getMessage(), cause);
        }

        @Override
        public InputStream stream() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw again();
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    throw again();
                }
            };
        }
    }
}
