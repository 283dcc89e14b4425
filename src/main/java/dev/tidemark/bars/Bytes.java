package dev.tidemark.bars;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.NoInputFault;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an input, unpacked. A plain file can be read anywhere; a packed file can be read from its start any number
 * of times; a stream can be read once, unless it is spooled.
 */
final class Bytes implements AutoCloseable {
    /** How much of the start is looked at to detect the flavour. */
    static final int HEAD = 1 << 16;
    /** With room for a byte order mark and a line end beside the longest line. */
    private static final int LONGEST_HEAD = Chunk.LONGEST_LINE + 8;
    private static final int COPIED_AT_ONCE = 1 << 16;

    private final String name;
    private final Spool spool;
    private @Nullable FileChannel channel;
    private @Nullable Path packedFile;
    private Unpacking packing = Unpacking.NONE;
    private @Nullable Reading once;
    private boolean isReadOnce;
    private byte[] head = new byte[0];
    private boolean isWhole;
    private long size = -1;

    private Bytes(String name, Spool spool) {
        this.name = name;
        this.spool = spool;
    }

    /**
     * The bytes from the start, read once.
     *
     * @param stream the bytes, unpacked
     * @param done how many bytes were read of those that {@code size} counts
     * @param size how many bytes there are, packed as they are; -1 when that is not known
     */
    record Reading(InputStream stream, LongSupplier done, long size) implements AutoCloseable {
        /** No bytes to read in turn, of a file that is read anywhere. */
        static Reading none(long size) {
            return new Reading(InputStream.nullInputStream(), () -> 0, size);
        }

        @Override
        public void close() {
            try {
                stream.close();
            } catch (IOException _) {
                // It was only read.
            }
        }
    }

    /** A stream that is left to whoever opened it. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {}
    }

    /**
     * Opens an input.
     *
     * @throws NoInputFault if it is not there, is a folder, or cannot be read
     * @throws dev.tidemark.base.DataFault if it is packed and damaged
     */
    static Bytes open(Input input, Path spoolDirectory) {
        Bytes bytes = new Bytes(input.name(), new Spool(spoolDirectory));
        try {
            // Not a switch over types: its first use costs a short run twenty milliseconds.
            if (input instanceof Input.File file) {
                bytes.openFile(file.path());
            } else if (input instanceof Input.Stream stream) {
                bytes.openStream(new Unclosed(stream.stream()));
            }
            return bytes;
        } catch (IOException e) {
            bytes.close();
            throw cannotOpen(input.name(), e);
        } catch (RuntimeException | Error e) {
            bytes.close();
            throw e;
        }
    }

    private static NoInputFault cannotOpen(String name, IOException e) {
        String why = switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission to read it is denied";
            default -> "cannot be read (" + e.getMessage() + ")";
        };
        return new NoInputFault(name + ": " + why, e);
    }

    private void openFile(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new NoInputFault(name + ": is a folder, expected a CSV file");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            openStream(Files.newInputStream(path));
            return;
        }
        FileChannel file = FileChannel.open(path);
        channel = file;
        size = file.size();
        byte[] magic = new PositionalStream(file, 0, size).readNBytes(Unpacking.MAGIC_LENGTH);
        packing = Unpacking.of(magic, magic.length);
        if (packing != Unpacking.NONE) {
            packedFile = path;
            file.close();
            channel = null;
        }
        readHead();
    }

    private void openStream(InputStream raw) throws IOException {
        CountedStream bytes = new CountedStream(raw);
        // Known before anything can go wrong, so that it is closed.
        once = new Reading(bytes, bytes::count, -1);
        BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
        buffered.mark(Unpacking.MAGIC_LENGTH);
        byte[] magic = buffered.readNBytes(Unpacking.MAGIC_LENGTH);
        buffered.reset();
        InputStream unpacked = Unpacking.of(magic, magic.length).unpack(buffered, name);
        readHead(unpacked);
        once = new Reading(new SequenceInputStream(new ByteArrayInputStream(head), unpacked), bytes::count, -1);
    }

    private void readHead() throws IOException {
        try (Reading reading = read()) {
            readHead(reading.stream());
        }
    }

    /** Reads on where the first line is longer than usual, until it is longer than any line may be. */
    private void readHead(InputStream stream) throws IOException {
        head = stream.readNBytes(HEAD);
        isWhole = head.length < HEAD;
        if (!isWhole && !holdsLine(head)) {
            byte[] more = stream.readNBytes(LONGEST_HEAD - HEAD);
            isWhole = more.length < LONGEST_HEAD - HEAD;
            head = Arrays.copyOf(head, HEAD + more.length);
            System.arraycopy(more, 0, head, HEAD, more.length);
        }
    }

    /** Whether there is a whole line that is not blank. */
    private static boolean holdsLine(byte[] bytes) {
        boolean isBlank = true;
        for (byte b : bytes) {
            if (!isBlank && (b == '\n' || b == '\r')) {
                return true;
            }
            isBlank &= b >= 0 && b <= ' ';
        }
        return false;
    }

    /** The first {@link #HEAD} bytes, or all there are; more where the first line has no end within them. */
    byte[] head() {
        return head;
    }

    /** Whether the head is all there is. */
    boolean isWhole() {
        return isWhole;
    }

    /** The file, when it can be read anywhere. */
    Optional<FileChannel> file() {
        return Optional.ofNullable(channel);
    }

    /** The size in bytes, packed as they are; -1 when it is not known. */
    long size() {
        return size;
    }

    /** Whether {@link #read} can be asked for more than once. */
    boolean canBeReadAgain() {
        return once == null;
    }

    /** The bytes from the start; a stream gives them once. */
    Reading read() throws IOException {
        if (channel != null) {
            CountedStream bytes = new CountedStream(new PositionalStream(channel, 0, size));
            return new Reading(Unpacking.NONE.unpack(bytes, name), bytes::count, size);
        }
        if (packedFile != null) {
            CountedStream bytes = new CountedStream(Files.newInputStream(packedFile));
            try {
                return new Reading(packing.unpack(bytes, name), bytes::count, size);
            } catch (RuntimeException | Error e) {
                bytes.close();
                throw e;
            }
        }
        Reading reading = once;
        if (reading == null || isReadOnce) {
            throw new IllegalStateException("the stream was read before");
        }
        isReadOnce = true;
        return reading;
    }

    /** Makes the unpacked bytes a plain file that can be read anywhere, by copying them to a temporary one. */
    void spool(Cancellation cancellation) {
        if (channel == null) {
            replaceBy(out -> {
                try (Reading reading = read()) {
                    byte[] piece = new byte[COPIED_AT_ONCE];
                    int length = reading.stream().read(piece);
                    while (length >= 0) {
                        cancellation.check();
                        out.write(piece, 0, length);
                        length = reading.stream().read(piece);
                    }
                }
            });
        }
    }

    /** Replaces the bytes by others, which are written to a temporary file. */
    void replaceBy(Filling filling) {
        FileChannel file = spool.create(name);
        try {
            // Not closed: that would close the file, which is read from now on.
            OutputStream out = Channels.newOutputStream(file);
            filling.fill(out);
            out.flush();
            closeChannel();
            channel = file;
            packedFile = null;
            once = null;
            size = file.size();
            readHead();
        } catch (IOException e) {
            throw spool.cannotWrite(name, e);
        }
    }

    /** Writes what replaces the bytes. */
    interface Filling {
        /** Writes all bytes. */
        void fill(OutputStream out) throws IOException;
    }

    private void closeChannel() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void close() {
        try {
            closeChannel();
        } catch (IOException _) {
            // Nothing was written to it, so nothing can be lost.
        } finally {
            if (once != null) {
                once.close();
            }
            spool.close();
        }
    }
}
