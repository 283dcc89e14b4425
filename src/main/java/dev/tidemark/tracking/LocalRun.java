package dev.tidemark.tracking;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A run in a folder of the store. */
final class LocalRun implements ActiveRun {
    static final String HEAD = "run.json";
    static final String LOG = "log.jsonl";
    static final String LOCK = "lock";
    static final String ARTIFACTS = "artifacts";

    private final Path folder;
    private final StoreLock lock;
    private final Journal journal;
    private final InstantSource clock;
    private final RunHead head;
    private final Map<String, String> params = new HashMap<>();
    private boolean isEnded;

    private LocalRun(Path folder, StoreLock lock, Journal journal, InstantSource clock, RunHead head) {
        this.folder = folder;
        this.lock = lock;
        this.journal = journal;
        this.clock = clock;
        this.head = head;
    }

    /** Begins a run in a folder that is there and empty. It is a run when its head is there, which is written last. */
    static LocalRun begin(Path folder, RunHead head, InstantSource clock) {
        StoreLock lock = StoreLock.take(folder.resolve(LOCK)).orElseThrow(
                () -> new IllegalStateException("somebody else has " + folder));
        Journal journal = Journal.open(folder.resolve(LOG));
        HeadJson.write(folder.resolve(HEAD), head);
        return new LocalRun(folder, lock, journal, clock, head);
    }

    @Override
    public String id() {
        return head.id();
    }

    @Override
    public synchronized void param(String name, String value) {
        String before = params.putIfAbsent(Names.entry(name), value);
        if (before == null) {
            add(new Entry.Param(name, value));
        } else if (!before.equals(value)) {
            throw new IllegalArgumentException("'" + name + "' is " + before + " already; a run has one value of it");
        }
    }

    @Override
    public void tag(String name, String value) {
        add(new Entry.Tag(Names.entry(name), value));
    }

    @Override
    public void metric(String name, double value, long step) {
        add(new Entry.Metric(Names.entry(name), value, step, clock.millis()));
    }

    @Override
    public void dataset(Entry.Dataset dataset) {
        add(dataset);
    }

    @Override
    public synchronized void artifact(Path fileOrFolder, String pathInRun) {
        ArtifactCopy.copy(fileOrFolder, Names.artifact(pathInRun), folder.resolve(ARTIFACTS)).forEach(this::add);
        journal.force();
    }

    private synchronized void add(Entry entry) {
        if (isEnded) {
            throw new IllegalStateException("the run has ended");
        }
        journal.add(EntryJson.write(entry));
    }

    @Override
    public synchronized void end(RunStatus status) {
        if (isEnded) {
            return;
        }
        isEnded = true;
        try (lock; journal) {
            journal.force();
            HeadJson.write(folder.resolve(HEAD), head.ended(status, clock.instant()));
        }
    }
}
