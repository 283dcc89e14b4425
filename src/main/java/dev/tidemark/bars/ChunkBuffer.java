package dev.tidemark.bars;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** The buffer of one scanning thread: holds a piece of a file, and grows only for a line that is unusually long. */
final class ChunkBuffer {
    private byte[] bytes = new byte[0];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Reads a piece of a file, less where the file ends before. */
    void load(FileChannel file, long from, int count) throws IOException {
        length = 0;
        reserve(count);
        fill(file, from, count);
    }

    /** Reads on behind what is held; false when the file ends there. */
    boolean loadMore(FileChannel file, long from, int count) throws IOException {
        int before = length;
        reserve(length + count);
        fill(file, from + before, count);
        return length > before;
    }

    /** The first newline at or behind a position, or -1. */
    int newlineFrom(int position) {
        for (int i = position; i < length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** The last newline before a position, or -1. */
    int newlineBefore(int position) {
        for (int i = position - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void reserve(int count) {
        if (bytes.length < count + CloseScanner.PADDING) {
            bytes = Arrays.copyOf(bytes, count + CloseScanner.PADDING);
        }
    }

    private void fill(FileChannel file, long from, int count) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(bytes, length, count);
        int read = 0;
        while (target.hasRemaining() && read >= 0) {
            read = file.read(target, from + count - target.remaining());
        }
        length += count - target.remaining();
    }
}
