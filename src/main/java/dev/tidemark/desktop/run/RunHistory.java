package dev.tidemark.desktop.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.OutputFault;
import dev.tidemark.desktop.model.RunRecord;

/**
 * The runs of all times, in a file: one line of JSON a run. Lines are only ever appended, each by one write, so that several
 * programs may keep one history: a run that is deleted is a line that says so, and only clearing all empties the file. A line
 * that cannot be understood, be it torn or from a later version, is passed over and stays. Safe for use by several threads.
 */
public final class RunHistory {
    /** How many runs are shown. */
    public static final int MOST = 500;

    private final Path file;

    /**
     * The history in a folder, which is made when the first run is kept.
     *
     * @param folder where the file {@code runs.jsonl} lies
     */
    public RunHistory(Path folder) {
        this.file = folder.resolve("runs.jsonl");
    }

    /**
     * What there is.
     *
     * @param runs the latest runs, newest first
     * @param notUnderstood how many lines could not be understood
     */
    public record Content(List<RunRecord> runs, int notUnderstood) {
        public Content {
            runs = List.copyOf(runs);
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /**
     * Reads the history; one that does not exist is empty.
     *
     * @throws OutputFault if the file cannot be read: nor could runs be kept in it
     */
    public synchronized Content load() {
        List<RunRecord> runs = new ArrayList<>();
        int notUnderstood = 0;
        for (String line : lines()) {
            Optional<RunLine> said = line.isBlank() ? Optional.empty() : RunLine.of(line);
            switch (said.orElse(null)) {
                case RunLine.Done(RunRecord run) -> runs.add(run);
                case RunLine.Deleted(RunRecord run) -> runs.remove(run);
                case null -> notUnderstood += line.isBlank() ? 0 : 1;
            }
        }
        Collections.reverse(runs);
        return new Content(runs.subList(0, Math.min(MOST, runs.size())), notUnderstood);
    }

    /**
     * Keeps a run, and answers it with its number: one more than the last.
     *
     * @throws OutputFault if it cannot be kept
     */
    public synchronized RunRecord append(RunRecord run) {
        int last = load().runs().stream().mapToInt(RunRecord::number).max().orElse(0);
        RunRecord numbered = run.withNumber(last + 1);
        appendLine(RunJson.line(numbered));
        return numbered;
    }

    /**
     * Forgets a run.
     *
     * @throws OutputFault if the file cannot be written
     */
    public synchronized void delete(RunRecord run) {
        appendLine(RunJson.deletion(run));
    }

    /**
     * Forgets all runs, and the lines that were not understood.
     *
     * @throws OutputFault if the file cannot be written
     */
    public synchronized void clear() {
        try {
            if (Files.exists(file)) {
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING).close();
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } catch (IOException e) {
            throw new OutputFault(file + ": the history of runs cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** A line that another program was killed in the middle of is ended first. */
    private void appendLine(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND)) {
                String whole = (endsInsideALine() ? "\n" : "") + line + "\n";
                channel.write(ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8)));
                channel.force(false);
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private boolean endsInsideALine() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    private OutputFault notWritable(IOException e) {
        return new OutputFault(file + ": the history of runs cannot be written (" + e.getMessage() + ")", e);
    }
}
