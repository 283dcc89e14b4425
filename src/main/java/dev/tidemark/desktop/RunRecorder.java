package dev.tidemark.desktop;

import java.util.Optional;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Progress;
import dev.tidemark.batch.InputDigest;
import dev.tidemark.desktop.model.Notice;
import dev.tidemark.desktop.model.Problem;
import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.desktop.run.FileStamp;
import dev.tidemark.desktop.run.RunHistory;

/** Keeps the history of runs, in the background: in its file and on the screen. What cannot be kept in the file is shown all the same. */
final class RunRecorder {
    private final Workspace workspace;
    private final Background background;
    private final RunHistory history;

    RunRecorder(Workspace workspace, Background background, RunHistory history) {
        this.workspace = workspace;
        this.background = background;
        this.history = history;
    }

    /** Shows the history of earlier days. */
    void load() {
        background.start((progress, cancellation) -> history.load(),
                new Background.Listener<>(Progress.NONE, this::show, this::warn));
    }

    /** A run that was recorded meanwhile may have been read back already. */
    private void show(RunHistory.Content content) {
        workspace.history().addAll(content.runs().stream().filter(run -> !workspace.history().contains(run)).toList());
        if (content.notUnderstood() > 0) {
            workspace.noticeProperty().set(Notice.warning(history.file() + ": " + content.notUnderstood()
                    + (content.notUnderstood() == 1 ? " line is" : " lines are")
                    + " no run that this version understands; passed over and kept"));
        }
    }

    /** A run on its way into the history. */
    private record Kept(RunRecord run, Optional<OutputFault> problem) {}

    /**
     * Records a run. Its number is found on the way, and its digest if that is not known yet.
     *
     * @param run the run; an empty digest means that the file is to be looked at
     * @param stamp how the file was when it was read: one that was changed since is not what the run was over
     * @param notRecorded called when there is nothing to record
     */
    void record(RunRecord run, Optional<FileStamp> stamp, Runnable notRecorded) {
        background.start((progress, cancellation) -> keep(digested(run, stamp, cancellation)),
                new Background.Listener<>(Progress.NONE, this::show, cause -> {
                    notRecorded.run();
                    warn(cause);
                }));
    }

    private static RunRecord digested(RunRecord run, Optional<FileStamp> stamp, Cancellation cancellation) {
        if (!run.sha256().isEmpty()) {
            return run;
        }
        RunRecord digested = run.withSha256(InputDigest.sha256(run.input(), cancellation));
        if (!FileStamp.of(run.input()).equals(stamp)) {
            throw new DataFault(Place.of(run.input().toString()),
                    "was changed while it was read, so the run is not recorded; run again");
        }
        return digested;
    }

    private Kept keep(RunRecord run) {
        try {
            return new Kept(history.append(run), Optional.empty());
        } catch (OutputFault e) {
            return new Kept(run, Optional.of(e));
        }
    }

    private void show(Kept kept) {
        int next = workspace.history().stream().mapToInt(RunRecord::number).max().orElse(0) + 1;
        workspace.history().addFirst(kept.problem().isPresent() ? kept.run().withNumber(next) : kept.run());
        if (workspace.history().size() > RunHistory.MOST) {
            workspace.history().removeLast();
        }
        kept.problem().ifPresent(this::warn);
    }

    /** Forgets a run. */
    void delete(RunRecord run) {
        workspace.history().remove(run);
        forget(() -> history.delete(run));
    }

    /** Forgets all runs. */
    void clear() {
        workspace.history().clear();
        forget(history::clear);
    }

    private void forget(Runnable forgetting) {
        background.start((progress, cancellation) -> {
            forgetting.run();
            return true;
        }, new Background.Listener<>(Progress.NONE, done -> {
        }, this::warn));
    }

    private void warn(Throwable cause) {
        Problem problem = Problem.of(cause);
        workspace.noticeProperty().set(new Notice(Notice.Kind.WARNING, problem.sentence(), problem.place()));
    }
}
