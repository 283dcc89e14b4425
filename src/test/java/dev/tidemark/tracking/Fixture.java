package dev.tidemark.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A store with a clock that goes on by a second each time it is looked at. */
public final class Fixture {
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    public final Path folder;
    public final RunStore store;
    public final Tracker tracker;
    private final AtomicLong seconds = new AtomicLong();

    public Fixture(Path project) {
        folder = project.resolve("runs");
        store = new RunStore(folder);
        tracker = store.tracker("experiment", this::now, new SplittableRandom(7));
    }

    /** The next second. */
    public Instant now() {
        return START.plusSeconds(seconds.getAndIncrement());
    }

    /** A run of everything, which has ended. */
    public String whole() throws IOException {
        return whole(3, "model");
    }

    /** A run with so many values of a metric, and a folder of two files. */
    public String whole(int values, String path) throws IOException {
        Path model = Files.createDirectories(folder.resolveSibling("made"));
        Files.writeString(model.resolve("model.ubj"), "trees ".repeat(300_000));
        Files.createDirectories(model.resolve("pictures"));
        Files.writeString(model.resolve("pictures/what is important.svg"), "<svg/>");
        try (ActiveRun run = tracker.begin("a run")) {
            run.param("max_depth", "6");
            run.tag("stage", "early");
            run.dataset(new Entry.Dataset("BTC-1h", "0123456789abcdef", "data/raw/BTC.csv", "training"));
            for (int i = 0; i < values; i++) {
                run.metric("validation/rmse", 1.0 / (i + 1), i);
            }
            run.artifact(model, path);
            run.tag("stage", "late");
            run.metric("test_rmse", 0.25, 0);
            run.end(RunStatus.FINISHED);
            return run.id();
        }
    }
}
