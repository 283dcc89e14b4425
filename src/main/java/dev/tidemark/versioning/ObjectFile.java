package dev.tidemark.versioning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.Shown;

/**
 * A file that takes its name only when all of its bytes are there and are what they must be. Until then it lies beside its
 * place under another name, so that nobody takes the one for the other.
 */
public final class ObjectFile {
    private static final int BUFFER = 1 << 18;
    private static final Set<PosixFilePermission> READ_ONLY = PosixFilePermissions.fromString("r--r--r--");

    /** What becomes of a file that has its name. */
    public enum Mode {
        /** As the user's other files. */
        USUAL,
        /** Nobody may write it: an object of a cache. */
        READ_ONLY,
        /** As the user's other files, and it may be executed. */
        EXECUTABLE
    }

    private ObjectFile() {}

    /**
     * Copies a file.
     *
     * @param source what is copied
     * @param id what it must be
     * @param target its place, in a folder that is made when it is not there
     * @return whether the source was that; otherwise nothing is written
     * @throws dev.tidemark.base.NoInputFault if the source cannot be read
     * @throws dev.tidemark.base.OutputFault if the target cannot be written; it is as it was
     */
    public static boolean copy(Path source, ObjectId id, Path target, Mode mode, Activity activity) {
        try (InputStream in = Files.newInputStream(source)) {
            return write(in, source, id, target, mode, activity);
        } catch (IOException e) {
            throw Unreadable.of(source, e);
        }
    }

    /** Writes the bytes of an object that is in memory, read-only. */
    static void write(byte[] bytes, ObjectId id, Path target, Activity activity) {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            boolean ignored = write(in, target, id, target, Mode.READ_ONLY, activity);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static boolean write(InputStream in, Path source, ObjectId id, Path target, Mode mode, Activity activity) {
        Path written = temporary(target);
        try {
            boolean isWhole = copyBytes(in, source, written, activity).equals(id.md5());
            if (isWhole) {
                publish(written, target, mode);
            }
            return isWhole;
        } finally {
            delete(written);
        }
    }

    private static String copyBytes(InputStream in, Path source, Path written, Activity activity) {
        Md5 md5 = new Md5();
        byte[] buffer = new byte[BUFFER];
        try (FileChannel out = FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = read(in, buffer, source); read >= 0; read = read(in, buffer, source)) {
                md5.add(buffer, read);
                write(out, buffer, read);
                activity.advance(read);
            }
            out.force(false);
        } catch (IOException e) {
            throw OutputFailure.of(Shown.name(written.toString()), e);
        }
        return md5.hex();
    }

    private static int read(InputStream in, byte[] buffer, Path source) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw Unreadable.of(source, e);
        }
    }

    /** Writes the first bytes of a buffer, all of them. */
    public static void write(FileChannel out, byte[] buffer, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** A name beside a target, whose folder is made when it is not there. */
    private static Path temporary(Path target) {
        makeFolderOf(target);
        return target.resolveSibling(
                ".tidemark-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
    }

    /**
     * Makes the folder that a file is to lie in, where it is not there.
     *
     * @throws dev.tidemark.base.OutputFault if that cannot be done
     */
    public static void makeFolderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw OutputFailure.of(Shown.name(file.toString()), e);
        }
    }

    /**
     * Gives a file that is whole its name, in one step.
     *
     * @throws dev.tidemark.base.OutputFault if that cannot be done; the target is as it was
     */
    public static void publish(Path written, Path target, Mode mode) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(written, PosixFileAttributeView.class);
            if (view != null && mode == Mode.READ_ONLY) {
                view.setPermissions(READ_ONLY);
            } else if (view != null && mode == Mode.EXECUTABLE) {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(written);
                permissions.add(PosixFilePermission.OWNER_EXECUTE);
                view.setPermissions(permissions);
            }
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw OutputFailure.of(Shown.name(target.toString()), e);
        }
    }

    private static void delete(Path written) {
        try {
            Files.deleteIfExists(written);
        } catch (IOException e) {
            // The fault that led here is the one to tell; a hidden file that stays behind does no harm.
            return;
        }
    }
}
