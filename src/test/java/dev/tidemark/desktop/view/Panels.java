package dev.tidemark.desktop.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;

import atlantafx.base.theme.PrimerLight;
import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.Input;
import dev.tidemark.bars.ReadOptions;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import dev.tidemark.batch.LogLine;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.Background;
import dev.tidemark.desktop.Session;
import dev.tidemark.desktop.Surroundings;
import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.signal.SignalSummary.Warmup;

/** What the tests of the panels have in common: a workspace filled by hand, and a session that waits for nothing. */
final class Panels {
    /** 2026-02-26 12:50:30,500 in UTC. */
    static final long NOW = 1_772_110_230_500L;
    private static final long LATENCY = 1234;

    private Panels() {}

    /** A panel over a workspace, to be seen by light. */
    static Parent load(View view, Workspace workspace, Session session) {
        if (Application.getUserAgentStylesheet() == null) {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        }
        return view.load(type -> {
            if (type == ResultsController.class) {
                return new ResultsController(workspace, session);
            }
            return type == LogController.class
                    ? new LogController(workspace)
                    : new RunsController(workspace, session);
        });
    }

    /** A session over a workspace, whose work is done at once. */
    static Session session(Workspace workspace, Path folder) {
        return new Session(workspace, new AtOnce(), new Surroundings(() -> NOW, () -> 0, folder, folder, 1));
    }

    /** A run over as many rows as wanted, a close an hour that swings about 100. */
    static TableRun run(int rows, int window) {
        return run(rows, new RunSettings(42, window, "v1", Warmup.ZERO, ReadOptions.DETECT));
    }

    static TableRun run(int rows, RunSettings settings) {
        Path folder = folder();
        Path file = write(folder, rows);
        try (BarInput input = BarInput.open(new Input.File(file, "bars.csv"), settings.reading(), 1, folder)) {
            return TableRun.over("bars.csv", input.flavour(), input.load(Progress.NONE, Cancellation.NEVER), settings,
                    () -> NOW, () -> LATENCY, Cancellation.NEVER);
        } finally {
            delete(folder);
        }
    }

    /** The record of a run. */
    static RunRecord record(int number, TableRun run) {
        return new RunRecord(number, NOW + number * 60_000L, Path.of("/data", "bars", run.inputName()),
                "0123456789abcdef".repeat(4), run.settings(), run.signal().summary(), run.rate(), run.latencyMillis());
    }

    static LogLine line(LogLine.Level level, String event) {
        return new LogLine(NOW, level, event);
    }

    static Path folder() {
        try {
            return Files.createTempDirectory("tidemark-panels-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file, or a folder and the files in it. */
    static void delete(Path path) {
        try {
            if (Files.isDirectory(path)) {
                try (var files = Files.list(path)) {
                    files.forEach(Panels::delete);
                }
            }
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path folder, int rows) {
        StringBuilder csv = new StringBuilder("timestamp,open,high,low,close,volume\n");
        for (int row = 0; row < rows; row++) {
            csv.append(NOW / 1000 + row * 3600L).append(",100,110,90,").append(95 + row * 7 % 11).append(",5\n");
        }
        try {
            return Files.write(folder.resolve("bars.csv"), csv.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Levels and events of a small log. */
    static List<LogLine> someLines() {
        return List.of(line(LogLine.Level.INFO, "Job started"),
                line(LogLine.Level.INFO, "Config validated: seed=42, window=20, version=v1"),
                line(LogLine.Level.WARNING, "Missing closes: 3 rows have no close; a window that holds one has no "
                        + "rolling mean"),
                line(LogLine.Level.ERROR, "bars.csv, line 7, column 5: the close is 'abc', expected a number"),
                line(LogLine.Level.INFO, "JOB ended with status error"));
    }

    /** Does work at once, on the thread that asks for it. */
    private static final class AtOnce implements Background {
        @Override
        public <T> Handle start(Work<T> work, Listener<T> listener) {
            try {
                T made = work.run(Progress.NONE, Cancellation.NEVER);
                listener.done().accept(made);
            } catch (RuntimeException e) {
                listener.failed().accept(e);
            }
            return () -> {
            };
        }

        @Override
        public void close() {
            // Nothing is ever under way.
        }
    }
}
