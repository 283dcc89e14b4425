package dev.tidemark.bars;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
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
import java.util.Optional;

import dev.tidemark.base.NoInputFault;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an input, unpacked. A plain file can be read anywhere; a packed file can be read from its start any number
 * of times; a stream can be read once, unless it is spooled.
 */
final class Bytes implements AutoCloseable {
    /** How much of the start is looked at to detect the flavour. */
    static final int HEAD = 1 << 16;

    private final String name;
    private final Spool spool;
    private @Nullable FileChannel channel;
    private @Nullable Path packedFile;
    private Unpacking packing = Unpacking.NONE;
    private @Nullable InputStream once;
    private @Nullable CountedStream counted;
    private byte[] head = new byte[0];
    private long size = -1;

    private Bytes(String name, Spool spool) {
        this.name = name;
        this.spool = spool;
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
            switch (input) {
                case Input.File file -> bytes.openFile(file.path());
                case Input.Stream stream -> bytes.openStream(stream.stream());
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
        head = readHead();
    }

    private void openStream(InputStream raw) throws IOException {
        CountedStream bytes = new CountedStream(raw);
        counted = bytes;
        BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
        buffered.mark(Unpacking.MAGIC_LENGTH);
        byte[] magic = buffered.readNBytes(Unpacking.MAGIC_LENGTH);
        buffered.reset();
        InputStream unpacked = Unpacking.of(magic, magic.length).unpack(buffered, name);
        head = unpacked.readNBytes(HEAD);
        once = new SequenceInputStream(new ByteArrayInputStream(head), unpacked);
    }

    private byte[] readHead() throws IOException {
        try (InputStream stream = stream()) {
            return stream.readNBytes(HEAD);
        }
    }

    /** The first {@link #HEAD} bytes, or all there are. */
    byte[] head() {
        return head;
    }

    /** Whether the head is all there is. */
    boolean isWhole() {
        return head.length < HEAD;
    }

    /** The file, when it can be read anywhere. */
    Optional<FileChannel> file() {
        return Optional.ofNullable(channel);
    }

    /** The size in bytes of what {@link #done} counts; -1 when it is not known. */
    long size() {
        return size;
    }

    /** How many bytes of a packed file or a stream have been read. */
    long done() {
        return counted == null ? 0 : counted.count();
    }

    /** Whether {@link #stream} can be asked for again. */
    boolean canBeReadAgain() {
        return once == null;
    }

    /** The bytes from the start. */
    InputStream stream() throws IOException {
        if (channel != null) {
            return Unpacking.NONE.unpack(new PositionalStream(channel, 0, size), name);
        }
        if (packedFile != null) {
            CountedStream bytes = new CountedStream(Files.newInputStream(packedFile));
            counted = bytes;
            return packing.unpack(bytes, name);
        }
        InputStream stream = once;
        if (stream == null) {
            throw new IllegalStateException("the stream was read before");
        }
        return stream;
    }

    /** Makes the unpacked bytes a plain file that can be read anywhere, by copying them to a temporary one. */
    void spool() {
        if (channel == null) {
            replaceBy(out -> {
                try (InputStream stream = stream()) {
                    stream.transferTo(out);
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
            counted = null;
            size = file.size();
            head = readHead();
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
            spool.close();
        }
    }
}
