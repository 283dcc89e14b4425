package dev.tidemark.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * A folder that is there whole or not at all. Its files are written to a hidden folder beside the target, which takes the target's name in
 * {@link #commit}; {@link #close} without a commit leaves the target as it was. The folder that held the name before is put aside, and
 * deleted when the new one has its place: whenever the program is killed, one of them is there whole. The folder around them is never
 * created.
 */
public final class AtomicFolder implements AutoCloseable {
    private final Path target;
    private final Path written;
    private boolean isEnded;

    private AtomicFolder(Path target, Path written) {
        this.target = target;
        this.written = written;
    }

    /**
     * Begins a folder.
     *
     * @param target the folder that is to be; one that is there is replaced
     * @throws OutputFault if it cannot be: it is a file, or the folder around it is missing or read-only
     */
    public static AtomicFolder begin(Path target) {
        Path around = OutputFailure.directoryOf(target);
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new OutputFault(target + ": is a file; expected a folder to write to");
        }
        if (!Files.isDirectory(around.toAbsolutePath())) {
            throw new OutputFault(target + ": cannot be written because the directory " + around
                    + " does not exist; create it first");
        }
        try {
            return new AtomicFolder(target, Files.createDirectory(target.resolveSibling(hiddenName())));
        } catch (IOException e) {
            throw OutputFailure.of(target.toString(), e);
        }
    }

    private static String hiddenName() {
        return ".tidemark-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp";
    }

    /**
     * Writes a file of the folder, safely to the disk.
     *
     * @param name its name, without a folder
     * @throws OutputFault if it cannot be written
     */
    public void write(String name, byte[] content) {
        try (FileChannel file = FileChannel.open(written.resolve(name), StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            file.force(true);
        } catch (IOException e) {
            throw OutputFailure.of(target.resolve(name).toString(), e);
        }
    }

    /**
     * Puts the folder in the target's place.
     *
     * @throws OutputFault if that cannot be done; then the target is as it was
     * @throws IllegalStateException if the folder was committed or closed before
     */
    public void commit() {
        if (isEnded) {
            throw new IllegalStateException("the folder was committed or closed before");
        }
        Path aside = target.resolveSibling(hiddenName());
        boolean isReplaced = Files.exists(target);
        try {
            if (isReplaced) {
                Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
            }
            place(aside, isReplaced);
        } catch (IOException e) {
            throw OutputFailure.of(target.toString(), e);
        }
        isEnded = true;
        if (isReplaced) {
            delete(aside);
        }
    }

    private void place(Path aside, boolean isReplaced) throws IOException {
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (isReplaced) {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /** Ends the folder; what was not committed is thrown away. Does nothing the second time. */
    @Override
    public void close() {
        if (!isEnded) {
            isEnded = true;
            delete(written);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // A hidden folder that stays behind does no harm, and the fault that led here is the one to tell.
            return;
        }
    }
}
