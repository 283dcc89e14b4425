package dev.tidemark.bars;

import java.nio.file.Path;
import java.util.function.Function;

import dev.tidemark.bars.TableReader.Pass;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A table of bars that is open for reading: its flavour is known, its rows are not read yet. A file can be read any number
 * of times; a stream only after {@link #keep}. Not safe for use by several threads at once, though readers of one file may
 * take turns.
 */
public final class BarInput implements AutoCloseable {
    /** How many bytes the pieces that are scanned at the same time have together, and one piece at most and at least. */
    private static final int PIECES = 1 << 21;
    private static final int LARGEST_PIECE = 1 << 20;
    private static final int SMALLEST_PIECE = 1 << 16;

    private final OpenTable table;
    private final ReadOptions options;
    private final Flavour flavour;
    private @Nullable RowOrder order;
    private @Nullable TableReader lastReader;

    private BarInput(OpenTable table, ReadOptions options) {
        this.table = table;
        this.options = options;
        this.flavour = table.flavour();
    }

    /**
     * Opens an input and detects its flavour.
     *
     * @param input where the bytes come from
     * @param options what the user says of the file
     * @param threads how many threads may decode, from 1
     * @param spoolDirectory where an input that must be read twice but cannot be is kept meanwhile
     * @throws dev.tidemark.base.NoInputFault if it is not there or cannot be opened
     * @throws dev.tidemark.base.DataFault if no table of bars with a close column is found in it
     */
    public static BarInput open(Input input, ReadOptions options, int threads, Path spoolDirectory) {
        return open(input, options, threads, spoolDirectory,
                Math.clamp(PIECES / threads, SMALLEST_PIECE, LARGEST_PIECE));
    }

    /** Opens an input that is read in pieces of some size; no result depends on that. */
    static BarInput open(Input input, ReadOptions options, int threads, Path spoolDirectory, int pieceSize) {
        return open(input, options, threads, spoolDirectory, pieceSize,
                bytes -> FlavourDetector.detect(bytes.head(), bytes.isWhole(), input.name(), options));
    }

    /** Opens an input whose flavour somebody else tells. */
    static BarInput open(Input input, ReadOptions options, int threads, Path spoolDirectory, int pieceSize,
            Function<Bytes, Flavour> detector) {
        Bytes bytes = Bytes.open(input, spoolDirectory);
        try {
            Flavour flavour = detector.apply(bytes);
            return new BarInput(new OpenTable(input.name(), bytes, flavour, threads, pieceSize), options);
        } catch (RuntimeException | Error e) {
            bytes.close();
            throw e;
        }
    }

    /** The input as the user named it. */
    public String name() {
        return table.name();
    }

    /** The flavour that was detected. */
    public Flavour flavour() {
        return flavour;
    }

    /** Makes sure that a stream can be read more than once, by a temporary copy. To be called before the first reading. */
    public void keep() {
        keep(Cancellation.NEVER);
    }

    /**
     * Does the same, and may be cancelled.
     *
     * @throws dev.tidemark.base.CancelledFault if it is cancelled meanwhile
     */
    public void keep(Cancellation cancellation) {
        if (!table.bytes().canBeReadAgain()) {
            table.bytes().spool(cancellation);
        }
    }

    /**
     * Reads the closes, and the times if they are wanted, from the first row to the last in reading order: that of the
     * file, or the reverse for a file that is newest first throughout. The first call may read the whole input once before
     * it returns, to settle the order.
     *
     * @param withTimes whether blocks must carry times; they may do so all the same
     * @throws dev.tidemark.base.DataFault if most, but not all, steps between rows go back in time
     */
    public BlockReader read(boolean withTimes, Progress progress, Cancellation cancellation) {
        boolean isSettled = order != null;
        RowOrder settled = settledOrder(progress, cancellation);
        Progress rest = progressOf(settled, isSettled, progress);
        boolean times = withTimes || settled.readsTimes(table.flavour());
        TableReader reader = table
                .reader(new Pass(times ? Wanted.TIMES : Wanted.CLOSES, settled.isReversed(), rest, cancellation));
        lastReader = reader;
        return settled.mustCheckSteps() ? new StepCheck(reader) : reader;
    }

    /**
     * Reads the closes once more, beside or after a reader of {@link #read}, and in the same order. What it meets is not in
     * the {@link #report}.
     */
    public BlockReader readAgain(Cancellation cancellation) {
        RowOrder settled = settledOrder(Progress.NONE, cancellation);
        return table.reader(new Pass(Wanted.CLOSES, settled.isReversed(), Progress.NONE, cancellation));
    }

    /**
     * Reads all columns into memory, in the same order as {@link #read}.
     *
     * @throws dev.tidemark.base.DataFault as {@link #read} and its readers do
     */
    public Bars load(Progress progress, Cancellation cancellation) {
        boolean isSettled = order != null;
        RowOrder settled = settledOrder(progress, cancellation);
        Progress rest = progressOf(settled, isSettled, progress);
        TableReader reader = table.reader(new Pass(Wanted.ALL, settled.isReversed(), rest, cancellation));
        lastReader = reader;
        try (reader) {
            Bars bars = new BarLoader(table.flavour(), flavour, table.copiedLines()).load(reader, settled);
            if (settled.mustCheckSteps()) {
                RowOrder.checkSteps(reader.tally(), reader.name());
            }
            return bars;
        }
    }

    /** A first reading that had to read all to settle the order is half done when it begins. */
    private static Progress progressOf(RowOrder settled, boolean wasSettled, Progress whole) {
        return wasSettled || settled.forward() == null ? whole : TwoPasses.second(whole);
    }

    private RowOrder settledOrder(Progress progress, Cancellation cancellation) {
        RowOrder settled = order;
        if (settled == null) {
            settled = RowOrder.settle(table, options, progress, cancellation);
            order = settled;
        }
        return settled;
    }

    /** How many rows had no readable time, in the reading that {@link #report} tells of; 0 where times were not looked at. */
    public long rowsWithoutTime() {
        TableReader reader = lastReader;
        RowOrder settled = order;
        return reader == null || settled == null ? 0 : settled.counted(reader.tally()).missingTimes();
    }

    /** What was met by the reader of {@link #read} that was opened last, as far as it was read. */
    public ReadReport report() {
        TableReader reader = lastReader;
        RowOrder settled = order;
        if (reader == null || settled == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        return settled.report(flavour, reader.tally());
    }

    @Override
    public void close() {
        table.bytes().close();
    }
}
