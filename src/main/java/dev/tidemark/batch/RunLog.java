package dev.tidemark.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongSupplier;

import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.OutputFault;
import org.jspecify.annotations.Nullable;

/**
 * The log of a run: one line an event, {@code 2026-02-26 12:50:30,500 - INFO - Job started}, in UTC, appended to a file and
 * copied to standard error. A line is appended by one write, so that two runs with one log do not tear each other's lines.
 * Safe for use by several threads.
 */
public final class RunLog implements EventSink, AutoCloseable {
    private final String name;
    private final @Nullable FileChannel file;
    private final @Nullable PrintStream copy;
    private final LongSupplier clock;

    private RunLog(String name, @Nullable FileChannel file, @Nullable PrintStream copy, LongSupplier clock) {
        this.name = name;
        this.file = file;
        this.copy = copy;
        this.clock = clock;
    }

    /**
     * Opens a log, which is made when it does not exist.
     *
     * @param path the log file
     * @param copy hears every line too
     * @param isQuiet whether the copy is left out
     * @param clock milliseconds since the epoch
     * @throws OutputFault if it cannot be opened
     */
    public static RunLog open(Path path, PrintStream copy, boolean isQuiet, LongSupplier clock) {
        return new RunLog(path.toString(), channel(path), isQuiet ? null : copy, clock);
    }

    private static FileChannel channel(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw new OutputFault(name + ": is a directory; expected the name of a log file");
        }
        try {
            return FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (NoSuchFileException e) {
            throw new OutputFault(name + ": cannot be written because its directory does not exist; create it first",
                    e);
        } catch (IOException e) {
            throw OutputFailure.of(name, e);
        }
    }

    /** A log without a file: its lines go to standard error alone. */
    public static RunLog withoutFile(PrintStream copy, boolean isQuiet, LongSupplier clock) {
        return new RunLog("log", null, isQuiet ? null : copy, clock);
    }

    /**
     * Appends lines that are known already to a log, which is made when it does not exist.
     *
     * @param path the log file
     * @throws OutputFault if it cannot be written
     */
    public static void append(Path path, List<LogLine> lines) {
        try (RunLog log = new RunLog(path.toString(), channel(path), null, () -> 0)) {
            for (LogLine line : lines) {
                log.write(line);
            }
        }
    }

    /** Writes a line. A failure is an {@link OutputFault}: the log is an output of the run. */
    @Override
    public void line(LogLine.Level level, String event) {
        write(new LogLine(clock.getAsLong(), level, event));
    }

    private void write(LogLine line) {
        byte[] bytes = (line.text() + '\n').getBytes(StandardCharsets.UTF_8);
        if (copy != null) {
            copy.write(bytes, 0, bytes.length);
            copy.flush();
        }
        if (file != null) {
            append(file, ByteBuffer.wrap(bytes));
        }
    }

    private void append(FileChannel channel, ByteBuffer line) {
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw OutputFailure.of(name, e);
        }
    }

    @Override
    public void close() {
        if (file == null) {
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            throw OutputFailure.of(name, e);
        }
    }
}
