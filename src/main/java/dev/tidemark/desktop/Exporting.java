package dev.tidemark.desktop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import dev.tidemark.base.Fault;
import dev.tidemark.base.Progress;
import dev.tidemark.batch.SettingsFile;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.Dialogs.FileKind;
import dev.tidemark.desktop.chart.PriceChart;
import dev.tidemark.desktop.export.Exports;
import dev.tidemark.desktop.model.Activity;
import dev.tidemark.desktop.model.Notice;
import dev.tidemark.desktop.model.NumberText;
import dev.tidemark.desktop.model.Problem;
import dev.tidemark.desktop.model.RunInputs;
import dev.tidemark.desktop.model.Workspace;

/** Writes what is on the screen to files that the user names, and says in the status bar what was written. */
final class Exporting {
    private final Workspace workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final PriceChart chart;
    private Optional<Background.Handle> writing = Optional.empty();
    private Activity activity = new Activity.Idle();

    Exporting(Workspace workspace, Background background, Dialogs dialogs, PriceChart chart) {
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        this.chart = chart;
    }

    void metrics() {
        ask(FileKind.METRICS, "metrics.json", (run, target) -> Exports.metrics(run, target));
    }

    void log() {
        ask(FileKind.LOG, "run.log", (run, target) -> Exports.log(run, target));
    }

    void png() {
        picture(FileKind.PNG, "chart.png", chart::png);
    }

    void svg() {
        picture(FileKind.SVG, "chart.svg", () -> chart.svg().getBytes(StandardCharsets.UTF_8));
    }

    private void picture(FileKind kind, String suggestion, Supplier<byte[]> bytes) {
        ask(kind, suggestion, (run, target) -> Exports.picture(run, bytes.get(), target));
    }

    /** Writes a run to a file. */
    private interface Writer {
        void write(TableRun run, Path target);
    }

    private void ask(FileKind kind, String suggestion, Writer writer) {
        workspace.runProperty().get()
                .ifPresent(run -> dialogs.save(kind, suggestion).ifPresent(target -> attempt(() -> {
                    writer.write(run, target);
                    say(Notice.info("Wrote " + target + "."));
                })));
    }

    /** The signals may take a while, so they are written in the background. */
    void signals() {
        workspace.runProperty().get().ifPresent(
                run -> dialogs.save(FileKind.SIGNALS, "signals.csv").ifPresent(target -> writeSignals(run, target)));
    }

    private void writeSignals(TableRun run, Path target) {
        cancel();
        activity = new Activity.Busy("Writing " + target.getFileName(), -1, 0, 0);
        workspace.activityProperty().set(activity);
        writing = Optional.of(background.start((progress, cancellation) -> {
            Exports.signals(run, target, cancellation);
            return target;
        }, new Background.Listener<>(Progress.NONE, done -> {
            end();
            say(Notice.info("Wrote the signal of " + count(run.bars().size()) + " to " + done + "."));
        }, failure -> {
            end();
            fail(failure);
        })));
        if (activity instanceof Activity.Idle) {
            // It was done at once.
            writing = Optional.empty();
        }
    }

    private static String count(int rows) {
        return NumberText.grouped(rows) + (rows == 1 ? " row" : " rows");
    }

    private void end() {
        writing = Optional.empty();
        // A run may have begun meanwhile, and have something of its own to tell.
        if (workspace.activityProperty().get().equals(activity)) {
            workspace.activityProperty().set(new Activity.Idle());
        }
        activity = new Activity.Idle();
    }

    /** Ends the writing under way; answers whether there was any. */
    boolean cancel() {
        boolean wasWriting = writing.isPresent();
        writing.ifPresent(Background.Handle::cancel);
        if (wasWriting) {
            end();
            say(Notice.info("Cancelled."));
        }
        return wasWriting;
    }

    /** Puts metrics.json's line on the clipboard. */
    void copyMetrics() {
        workspace.runProperty().get().ifPresent(run -> {
            copy(new String(run.metrics(), StandardCharsets.UTF_8));
            say(Notice.info("The metrics are on the clipboard."));
        });
    }

    /**
     * Puts the command line on the clipboard that repeats what is on the screen. It needs a configuration file: the one that
     * the settings came from if it still says the same, else one that the user names.
     */
    void copyCommand() {
        workspace.runProperty().get().ifPresent(run -> {
            RunInputs inputs = workspace.inputs();
            Optional<Path> same = inputs.configProperty().get().filter(config -> holds(config, run));
            if (same.isPresent()) {
                copyCommand(run, same.get(), "");
            } else {
                dialogs.save(FileKind.CONFIG, "config.yaml").ifPresent(config -> attempt(() -> {
                    SettingsFile.save(run.settings(), config);
                    inputs.configProperty().set(Optional.of(config));
                    copyCommand(run, config, "; its configuration is in " + config);
                }));
            }
        });
    }

    private static boolean holds(Path config, TableRun run) {
        Consumer<String> deaf = warning -> {
        };
        try {
            return SettingsFile.read(config, deaf).equals(run.settings());
        } catch (Fault e) {
            return false;
        }
    }

    private void copyCommand(TableRun run, Path config, String more) {
        copy(Exports.command(run, config));
        say(Notice.info("The command is on the clipboard" + more + "."));
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void fail(Throwable cause) {
        say(Notice.error(Problem.of(cause)));
    }

    private void say(Notice notice) {
        workspace.noticeProperty().set(notice);
    }
}
