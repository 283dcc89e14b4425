package dev.tidemark.desktop.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Input;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.Progress;
import dev.tidemark.batch.LogLine;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.batch.RunTranscript;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.Surroundings;
import dev.tidemark.desktop.model.LoadedFile;

/**
 * Reads a file into memory and runs over it. A file that is not as it should be is an outcome, not an exception: what the run
 * said until then is part of it.
 *
 * @param path the file
 * @param settings what the run is told
 */
public record FileRun(Path path, RunSettings settings) {

    /** What a run over a file came to. */
    public sealed interface Outcome {
        /**
         * It came to its end.
         *
         * @param file the file in memory
         * @param run the run over it
         * @param stamp how the file was before it was read
         */
        record Finished(LoadedFile file, TableRun run, Optional<FileStamp> stamp) implements Outcome {}

        /**
         * Something stood against it.
         *
         * @param cause what it was
         * @param log what the run said, as run.log has it
         */
        record Failed(Throwable cause, List<LogLine> log) implements Outcome {
            public Failed {
                log = List.copyOf(log);
            }
        }
    }

    /**
     * Does the run.
     *
     * @throws CancelledFault if it is cancelled meanwhile
     */
    public Outcome outcome(Surroundings surroundings, Progress progress, Cancellation cancellation) {
        RunTranscript transcript = new RunTranscript(surroundings.clock());
        try {
            return finished(transcript, surroundings, progress, cancellation);
        } catch (CancelledFault e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            transcript.failed(e);
            return new Outcome.Failed(e, transcript.lines());
        }
    }

    private Outcome.Finished finished(RunTranscript transcript, Surroundings surroundings, Progress progress,
            Cancellation cancellation) {
        LongSupplier latency = Stopwatch.from(surroundings.nanoTime());
        Optional<FileStamp> stamp = FileStamp.of(path);
        transcript.started();
        transcript.validated(settings);
        String name = path.toString();
        try (BarInput input = BarInput.open(new Input.File(path, name), settings.reading(), surroundings.threads(),
                surroundings.spoolDirectory())) {
            Bars bars = input.load(progress, cancellation);
            TableRun run = TableRun.over(transcript, name, input.flavour(), bars, settings, latency, cancellation);
            OptionalLong bytes = stamp.stream().mapToLong(FileStamp::size).findFirst();
            LoadedFile file = new LoadedFile(path, input.flavour(), settings.reading(), bars, bytes);
            return new Outcome.Finished(file, run, stamp);
        }
    }
}
