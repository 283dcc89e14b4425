package dev.tidemark.tracking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import dev.tidemark.base.OutputFailure;

/**
 * A file that one process holds at a time, and that says which. It is free again when that process ends, in whatever way. The
 * file itself stays.
 */
public final class StoreLock implements AutoCloseable {
    /** What is locked is not what is written, so that others can read it where locks are strict. */
    private static final long BEYOND = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes it; empty when somebody has it. */
    public static Optional<StoreLock> take(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                return Optional.empty();
            }
            byte[] owner = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(owner));
            return Optional.of(new StoreLock(channel));
        } catch (IOException e) {
            throw OutputFailure.of(file.toString(), e);
        }
    }

    /** Whether somebody has it. Where it cannot be asked, nobody does. */
    public static boolean isHeld(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !isLocked(channel);
        } catch (IOException notWritable) {
            return false;
        }
    }

    /** Who has it, in words. */
    public static String owner(Path file) {
        try {
            String pid = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            return pid.matches("[0-9]+") ? "process " + pid : "another process";
        } catch (IOException unknown) {
            return "another process";
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(BEYOND, 1, false) != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            // Closing is all that could be done about it.
            return;
        }
    }
}
