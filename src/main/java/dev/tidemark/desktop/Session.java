package dev.tidemark.desktop;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.Observable;

import dev.tidemark.bars.Bars;
import dev.tidemark.base.Progress;
import dev.tidemark.batch.LogLine;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.Activity;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.LoadedFile;
import dev.tidemark.desktop.model.Notice;
import dev.tidemark.desktop.model.Problem;
import dev.tidemark.desktop.model.RunComparison;
import dev.tidemark.desktop.model.RunInputs;
import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.desktop.run.FileRun;
import dev.tidemark.desktop.run.Findings;
import dev.tidemark.desktop.run.Pace;
import dev.tidemark.desktop.run.RepeatedRun;
import dev.tidemark.desktop.run.RunHistory;
import dev.tidemark.desktop.run.SampleFile;

/**
 * What a user can ask for in one window; each answers at once and changes the {@link Workspace} when the work is done. Called on the
 * JavaFX thread.
 *
 * <p>Opening a file and {@link #run} are runs like the batch's: they read the file, tell the log and are recorded. Whenever the
 * inputs change while a file is open, the run on the screen follows, over the bars in memory; such a live recomputation is
 * neither in the log nor in the history until {@link #run} is called. There is at most one run, and one live recomputation.
 *
 * <p>What fails leaves on the screen what was there before, with a notice that says why.
 */
public final class Session implements AutoCloseable {
    /** So many files are remembered as recent. */
    static final int MOST_RECENT = 10;

    private final Workspace workspace;
    private final Background background;
    private final Surroundings surroundings;
    private final Slot job;
    private final LiveSignal live;
    private final RunRecorder recorder;
    private final ConfigFiles configs;
    /** What is gone back to when the run under way comes to nothing. */
    private FileState before = new FileState.None();
    private Optional<Recorded> recorded = Optional.empty();
    private boolean isTakingOver;

    /** What the last recorded run was over, and what it was told; not the run, whose columns are as long as the bars. */
    private record Recorded(Bars bars, RunSettings settings) {
        Recorded(TableRun run) {
            this(run.bars(), run.settings());
        }

        /** Whether a run is the same: the very bars, and equal settings. */
        @SuppressWarnings("ReferenceEquality")
        boolean is(TableRun run) {
            return bars == run.bars() && settings.equals(run.settings());
        }
    }

    /** A session over a workspace. Reads the history of runs. */
    public Session(Workspace workspace, Background background, Surroundings surroundings) {
        this.workspace = workspace;
        this.background = background;
        this.surroundings = surroundings;
        this.job = new Slot(background);
        this.live = new LiveSignal(background, surroundings, this::show, this::fail);
        this.recorder = new RunRecorder(workspace, background, new RunHistory(surroundings.dataFolder()));
        this.configs = new ConfigFiles(workspace, background, surroundings.clock());
        RunInputs inputs = workspace.inputs();
        for (Observable input : new Observable[]{inputs.seedProperty(), inputs.windowProperty(),
                inputs.versionProperty(), inputs.warmupProperty()}) {
            input.addListener(changed -> follow());
        }
        recorder.load();
    }

    /** The state that this session changes. */
    public Workspace workspace() {
        return workspace;
    }

    /** Opens a file: reads it, computes its signal with the inputs as they stand, and records the run. */
    public void open(Path path) {
        readyToRun().ifPresent(settings -> begin(new FileRun(path, settings)));
    }

    /** Opens made-up bars, written to a file in the user's folder for data so that everything works as with any file. */
    public void openSample() {
        readyToRun().ifPresent(settings -> {
            interrupt();
            busy("Making the sample");
            job.start((progress, cancellation) -> SampleFile.in(surroundings.dataFolder(), cancellation),
                    new Background.Listener<>(Progress.NONE, sample -> {
                        comeToNothing();
                        open(sample);
                    }, this::failJob));
        });
    }

    /** Reads the chosen file again and records a run with the inputs as they stand. */
    public void run() {
        Optional<Path> chosen = workspace.fileProperty().get().chosen();
        if (chosen.isEmpty()) {
            say(Notice.warning("There is nothing to run over yet: open a file first."));
        }
        chosen.ifPresent(this::open);
    }

    /**
     * Ends the run under way, or the live recomputation; what was on the screen before stays, and the inputs go back to it
     * where only a recomputation was under way.
     */
    public void cancel() {
        if (job.drop()) {
            comeToNothing();
            say(Notice.info("Cancelled."));
        } else if (live.drop()) {
            workspace.runProperty().get().ifPresent(run -> workspace.inputs().take(run.settings()));
            say(Notice.info("Cancelled."));
        }
    }

    /** Runs a recorded run again, beside what is on the screen, and says in the status bar whether input and result are identical. */
    public void repeat(RunRecord record) {
        interrupt();
        busy("Repeating run " + record.number());
        job.start(
                (progress, cancellation) -> RepeatedRun.of(record, surroundings, progress, cancellation),
                new Background.Listener<>(shown("Repeating run " + record.number()), again -> repeated(record, again),
                        this::failJob));
    }

    /** A repeated run that is identical says nothing new; one that is not is recorded. */
    private void repeated(RunRecord record, RunRecord again) {
        comeToNothing();
        boolean isIdentical = RunComparison.of(record, again).isIdentical();
        String sentence = RepeatedRun.sentence(record, again);
        say(isIdentical ? Notice.info(sentence) : Notice.warning(sentence));
        if (!isIdentical) {
            recorder.record(again, Optional.empty(), () -> {
            });
        }
    }

    /** Forgets a recorded run. */
    public void delete(RunRecord record) {
        recorder.delete(record);
    }

    /** Forgets all recorded runs. */
    public void clearHistory() {
        recorder.clear();
    }

    /** Takes settings over from a configuration file. What is open is read again if the file is to be read differently. */
    public void loadConfig(Path path) {
        configs.load(path, this::takeOver);
    }

    private void takeOver(RunSettings settings) {
        isTakingOver = true;
        workspace.inputs().take(settings);
        isTakingOver = false;
        readAgainIfNeeded();
        follow();
    }

    private void readAgainIfNeeded() {
        boolean isReadSo = workspace.fileProperty().get() instanceof FileState.Open(LoadedFile file)
                && file.reading().equals(workspace.inputs().readingProperty().get());
        if (!isReadSo && workspace.fileProperty().get().chosen().isPresent()) {
            run();
        }
    }

    /** Saves the settings in a configuration file, in place where it exists: its unknown keys and comments stay. */
    public void saveConfig(Path path) {
        readyToRun().ifPresent(settings -> configs.save(path, settings));
    }

    /** Ends whatever is under way; to be called when the window is closed. */
    @Override
    public void close() {
        job.drop();
        live.drop();
        background.close();
    }

    private Optional<RunSettings> readyToRun() {
        Optional<String> objection = workspace.inputs().objection();
        objection.ifPresent(sentence -> say(new Notice(Notice.Kind.ERROR, sentence, Optional.empty())));
        return objection.isPresent() ? Optional.empty() : Optional.of(workspace.inputs().settings());
    }

    private void begin(FileRun run) {
        interrupt();
        live.drop();
        workspace.fileProperty().set(new FileState.Loading(run.path()));
        String title = "Reading " + run.path().getFileName();
        busy(title);
        job.start((progress, cancellation) -> run.outcome(surroundings, progress, cancellation),
                new Background.Listener<>(shown(title), outcome -> finish(run, outcome), this::failJob));
    }

    /** Cancels the run under way because another takes its place. */
    private void interrupt() {
        if (job.drop()) {
            workspace.fileProperty().set(before);
        }
        before = workspace.fileProperty().get();
    }

    private void comeToNothing() {
        workspace.activityProperty().set(new Activity.Idle());
        workspace.fileProperty().set(before);
        follow();
    }

    private void busy(String title) {
        workspace.activityProperty().set(new Activity.Busy(title, -1, 0, 0));
    }

    private Progress shown(String title) {
        Pace pace = new Pace(title, surroundings.nanoTime());
        return (done, total, rows) -> workspace.activityProperty().set(pace.at(done, total, rows));
    }

    private void finish(FileRun run, FileRun.Outcome outcome) {
        switch (outcome) {
            case FileRun.Outcome.Finished finished -> show(finished);
            case FileRun.Outcome.Failed(Throwable cause, var log) -> {
                workspace.log().addAll(log);
                failJob(cause);
                if (!(before instanceof FileState.Open)) {
                    workspace.fileProperty().set(new FileState.Failed(run.path(), Problem.of(cause)));
                }
            }
        }
    }

    private void show(FileRun.Outcome.Finished finished) {
        TableRun run = finished.run();
        before = new FileState.Open(finished.file());
        workspace.activityProperty().set(new Activity.Idle());
        workspace.fileProperty().set(before);
        recorded = Optional.of(new Recorded(run));
        show(run);
        tell(finished);
        Path path = finished.file().path().toAbsolutePath();
        remember(path);
        RunRecord record = new RunRecord(0, surroundings.clock().getAsLong(), path, "", run.settings(),
                run.signal().summary(), run.rate(), run.latencyMillis());
        recorder.record(record, finished.stamp(), () -> recorded(Optional.empty()));
        follow();
    }

    private void tell(FileRun.Outcome.Finished finished) {
        LoadedFile file = finished.file();
        workspace.log().addAll(finished.run().log());
        for (String oddity : Findings.asides(file.flavour(), file.bars().report())) {
            workspace.log().add(new LogLine(surroundings.clock().getAsLong(), LogLine.Level.WARNING,
                    file.name() + ": " + oddity));
        }
        say(Findings.notice(file, finished.run()));
    }

    private void remember(Path path) {
        workspace.recent().remove(path);
        workspace.recent().addFirst(path);
        while (workspace.recent().size() > MOST_RECENT) {
            workspace.recent().removeLast();
        }
    }

    /** Lets the run on the screen follow the inputs, when a file is open and no other run is under way. */
    private void follow() {
        boolean isFree = !job.isBusy() && !isTakingOver && workspace.inputs().objection().isEmpty();
        if (isFree && workspace.fileProperty().get() instanceof FileState.Open(LoadedFile file)) {
            RunSettings settings = workspace.inputs().settings().withReading(file.reading());
            if (workspace.runProperty().get().filter(new Recorded(file.bars(), settings)::is).isPresent()) {
                live.drop();
            } else {
                live.want(file, settings);
            }
        }
    }

    private void show(TableRun run) {
        workspace.runProperty().set(Optional.of(run));
        recorded(recorded);
    }

    private void recorded(Optional<Recorded> last) {
        recorded = last;
        workspace.recordedProperty()
                .set(last.isPresent() && workspace.runProperty().get().filter(last.get()::is).isPresent());
    }

    private void failJob(Throwable cause) {
        comeToNothing();
        fail(cause);
    }

    private void fail(Throwable cause) {
        say(Notice.error(Problem.of(cause)));
    }

    private void say(Notice notice) {
        workspace.noticeProperty().set(notice);
    }
}
