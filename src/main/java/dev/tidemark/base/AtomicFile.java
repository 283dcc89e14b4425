package dev.tidemark.base;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that is there whole or not at all. What is written goes to a temporary file beside the target, which takes the
 * target's name in {@link #commit}; {@link #close} without a commit leaves the target as it was. A reader never sees half a
 * file, not even when the program is killed.
 *
 * <p>A symbolic link stays and the file it points to is replaced; the permissions of an existing target are kept. A target
 * that is no regular file, such as {@code /dev/null} or a named pipe, is written directly. Directories are never created.
 *
 * <p>Nothing is buffered here. Every failure is an {@link OutputFault} that names the target as the user did.
 */
public final class AtomicFile extends OutputStream {
    private final String name;
    private final Path target;
    private final Path written;
    private final FileChannel channel;
    private boolean isEnded;

    private AtomicFile(String name, Path target, Path written, FileChannel channel) {
        this.name = name;
        this.target = target;
        this.written = written;
        this.channel = channel;
    }

    /**
     * Begins a file.
     *
     * @param path the target; its name in messages is the path as it stands
     * @throws OutputFault if the target cannot be written: it is a directory or read-only, or its directory is missing,
     *         read-only or none
     */
    public static AtomicFile begin(Path path) {
        String name = path.toString();
        try {
            if (isDirect(path)) {
                return new AtomicFile(name, path, path, FileChannel.open(path, StandardOpenOption.WRITE));
            }
            Path target = OutputFailure.checkTarget(name, path);
            Path written = target.resolveSibling(temporaryName());
            FileChannel channel = FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new AtomicFile(name, target, written, channel);
        } catch (IOException e) {
            throw OutputFailure.of(name, e);
        }
    }

    /**
     * Writes a whole file.
     *
     * @param path the target
     * @param content all of its bytes
     * @throws OutputFault if it cannot be written; then the target is as it was
     */
    public static void write(Path path, byte[] content) {
        try (AtomicFile file = begin(path)) {
            file.write(content, 0, content.length);
            file.commit();
        }
    }

    /** Whether a target is written directly because there is nothing to replace. */
    private static boolean isDirect(Path path) {
        return Files.exists(path) && !Files.isDirectory(path)
                && (!Files.isRegularFile(path) || isDescriptor(path.toAbsolutePath().normalize()));
    }

    /** Whether a path means an open file; replacing the file would part it from its descriptor. */
    private static boolean isDescriptor(Path path) {
        return path.startsWith("/proc") || path.startsWith("/dev/fd") || path.equals(Path.of("/dev/stdout"))
                || path.equals(Path.of("/dev/stderr"));
    }

    private static String temporaryName() {
        return ".tidemark-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp";
    }

    @Override
    public void write(int b) {
        write(new byte[]{(byte) b}, 0, 1);
    }

    /** Writes bytes. After an {@link OutputFault}, only {@link #close} is of use. */
    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw OutputFailure.of(name, e);
        }
    }

    /**
     * Puts what was written in the target's place, once it is safely on the disk.
     *
     * @throws OutputFault if that cannot be done; then the target is as it was
     * @throws IllegalStateException if the file was committed or closed before
     */
    public synchronized void commit() {
        if (isEnded) {
            throw new IllegalStateException("the file was committed or closed before");
        }
        try {
            if (!isTemporary()) {
                channel.close();
            } else {
                replaceTarget();
            }
            isEnded = true;
        } catch (IOException e) {
            close();
            throw OutputFailure.of(name, e);
        }
    }

    private void replaceTarget() throws IOException {
        channel.force(false);
        channel.close();
        PosixFileAttributeView view = Files.getFileAttributeView(written, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        }
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean isTemporary() {
        return !written.equals(target);
    }

    /** Ends the file; what was not committed is thrown away. Does nothing the second time. */
    @Override
    public synchronized void close() {
        if (isEnded) {
            return;
        }
        isEnded = true;
        try {
            channel.close();
            if (isTemporary()) {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            // The fault that led here is the one to tell; a hidden file that stays behind does no harm.
            return;
        }
    }
}
