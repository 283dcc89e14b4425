package dev.tidemark.profile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The bytes of a table's file, unpacked where they are packed, which can be read any number of times. */
final class TableSource {
    private static final int BUFFER = 1 << 17;
    private static final long SMALLEST_PIECE = 1 << 20;

    private final Path file;
    private final boolean isPacked;

    TableSource(Path file) throws IOException {
        this.file = file;
        try (InputStream in = Files.newInputStream(file)) {
            this.isPacked = in.read() == 0x1F && in.read() == 0x8B;
        }
    }

    /** All of it. */
    InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        return isPacked ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** The start of it. */
    byte[] head(int length) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(length);
        }
    }

    /** Where pieces of about the same size begin, each at the start of a line; only the start where it is packed or small. */
    List<Long> cuts(int pieces) throws IOException {
        List<Long> cuts = new ArrayList<>(List.of(0L));
        long size = isPacked ? 0 : Files.size(file);
        long most = Math.min(pieces, size / SMALLEST_PIECE);
        for (long i = 1; i < most; i++) {
            try (InputStream in = new BufferedInputStream(from(size * i / most, size))) {
                long at = size * i / most;
                int read = in.read();
                while (read >= 0 && read != '\n') {
                    at++;
                    read = in.read();
                }
                if (read == '\n' && at + 1 < size && at + 1 > cuts.getLast()) {
                    cuts.add(at + 1);
                }
            }
        }
        return cuts;
    }

    /** A stretch of a file that is not packed. */
    InputStream from(long start, long end) throws IOException {
        FileChannel channel = FileChannel.open(file);
        channel.position(start);
        return new Stretch(Channels.newInputStream(channel), end - start);
    }

    /** The size of the file. */
    long size() throws IOException {
        return Files.size(file);
    }

    /** A stream that ends early. */
    private static final class Stretch extends InputStream {
        private final InputStream in;
        private long left;

        Stretch(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
