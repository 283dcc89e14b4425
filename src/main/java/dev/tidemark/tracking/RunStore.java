package dev.tidemark.tracking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;

/**
 * Runs in a folder, each in one of its own: {@code run.json} is its beginning and end, {@code log.jsonl} what it wrote down,
 * {@code artifacts} the files that it made, {@code pushed} how far it was sent. It can be read while runs go on, and after
 * they were killed. Nothing is made before the first run.
 */
public final class RunStore {
    private static final String ID = "[0-9a-f]{32}";
    private static final int ID_BYTES = 16;
    private static final int LISTED = 5;

    private final Path folder;

    /** The runs in a folder, which need not be there yet. */
    public RunStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Whoever begins runs here.
     *
     * @param experiment what the runs are a part of
     * @param clock the time
     * @param chance makes ids
     */
    public Tracker tracker(String experiment, InstantSource clock, RandomGenerator chance) {
        return name -> {
            byte[] id = new byte[ID_BYTES];
            chance.nextBytes(id);
            RunHead head = new RunHead(HexFormat.of().formatHex(id), name, experiment, RunStatus.RUNNING,
                    Instant.ofEpochMilli(clock.millis()), Optional.empty());
            return LocalRun.begin(Folders.make(folder(head.id())), head, clock);
        };
    }

    /** All runs, the oldest first; one that is damaged is a fault. */
    public List<RunRecord> list() {
        return sorted(ids().stream().flatMap(id -> find(id).stream()));
    }

    /**
     * All runs that can be read, the oldest first.
     *
     * @param damaged hears a sentence about each that cannot
     */
    public List<RunRecord> list(Consumer<String> damaged) {
        return sorted(ids().stream().flatMap(id -> {
            try {
                return find(id).stream();
            } catch (DataFault | NoInputFault e) {
                damaged.accept(e.sentence());
                return Stream.empty();
            }
        }));
    }

    private static List<RunRecord> sorted(Stream<RunRecord> runs) {
        return runs
                .sorted(Comparator.comparing((RunRecord run) -> run.head().start()).thenComparing(
                        run -> run.head().id()))
                .toList();
    }

    private List<String> ids() {
        return Files.isDirectory(folder)
                ? Folders.children(folder).stream().map(path -> path.getFileName().toString())
                        .filter(name -> name.matches(ID)).toList()
                : List.of();
    }

    private Optional<RunRecord> find(String id) {
        Path run = folder(id);
        return HeadJson.read(run.resolve(LocalRun.HEAD)).map(head -> {
            List<Entry> entries = Journal.read(run.resolve(LocalRun.LOG), EntryJson::read);
            return new RunRecord(seen(run, head, entries), entries, PushFiles.read(run));
        });
    }

    /** A run whose process is gone is not running, whatever its head says. */
    private static RunHead seen(Path run, RunHead head, List<Entry> entries) {
        if (head.status() != RunStatus.RUNNING || StoreLock.isHeld(run.resolve(LocalRun.LOCK))) {
            return head;
        }
        long last = entries.stream().mapToLong(entry -> entry instanceof Entry.Metric metric ? metric.at() : 0).max()
                .orElse(0);
        return head.ended(RunStatus.KILLED, Instant.ofEpochMilli(Math.max(last, head.start().toEpochMilli())));
    }

    /**
     * A run.
     *
     * @throws NoInputFault if there is none
     */
    public RunRecord read(String id) {
        return find(id).orElseThrow(() -> new NoInputFault(
                Shown.name(folder.toString()) + ": there is no run " + Shown.text(id)));
    }

    /**
     * The run whose id begins so.
     *
     * @throws UsageFault if several do, or this can be no beginning
     * @throws NoInputFault if none does
     */
    public RunRecord byPrefix(String prefix) {
        if (!prefix.matches("[0-9a-fA-F]{1,32}")) {
            throw new UsageFault(Shown.text(prefix) + " is no id of a run; expected up to 32 hexadecimal digits, as "
                    + "'tidemark volatility runs list' shows them");
        }
        List<String> fitting = ids().stream().filter(id -> id.startsWith(prefix.toLowerCase(Locale.ROOT)))
                .filter(id -> Files.exists(folder(id).resolve(LocalRun.HEAD))).toList();
        if (fitting.size() > 1) {
            throw new UsageFault(fitting.size() + " runs begin with " + Shown.text(prefix) + ": "
                    + String.join(", ", fitting.subList(0, Math.min(LISTED, fitting.size())))
                    + (fitting.size() > LISTED ? ", …" : "") + "; expected one of them");
        }
        return read(fitting.isEmpty() ? prefix : fitting.getFirst());
    }

    /** The file of an artifact of a run, or a folder of them; the run's own with an empty path. */
    public Path artifact(String id, String path) {
        return folder(id).resolve(LocalRun.ARTIFACTS).resolve(path);
    }

    /** Remembers how far a run was sent. */
    public void write(String id, PushState state) {
        PushFiles.write(folder(id), state);
    }

    /** Keeps others from sending a run; empty when one does already. */
    public Optional<StoreLock> pushing(String id) {
        return StoreLock.take(folder(id).resolve("push.lock"));
    }

    /** Who sends a run, in words. */
    public String pusher(String id) {
        return StoreLock.owner(folder(id).resolve("push.lock"));
    }

    private Path folder(String id) {
        return folder.resolve(id);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
