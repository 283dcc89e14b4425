package dev.tidemark.pipeline.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.UnavailableFault;

/** Keeps two runs in one project apart. The system gives the lock back when a process ends, however it ends. */
final class RunLock implements AutoCloseable {
    private static final String FILE = "run.lock";

    private final Path folder;
    private final FileChannel channel;

    private RunLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @param folder where it is kept; made when it is not there
     * @throws UnavailableFault if another run has it
     */
    static RunLock take(Path folder, Instant now) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tried(channel).isEmpty()) {
                channel.close();
                throw new UnavailableFault("another run is at work in this project (" + owner(file)
                        + "); wait until it is done");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(("process " + ProcessHandle.current().pid() + ", since " + now)
                    .getBytes(StandardCharsets.UTF_8)));
            return new RunLock(folder, channel);
        } catch (IOException e) {
            throw OutputFailure.of(file.toString(), e);
        }
    }

    private static Optional<FileLock> tried(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException ofThisProcess) {
            return Optional.empty();
        }
    }

    private static String owner(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The folder that this run has for itself. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest.
            return;
        }
    }
}
