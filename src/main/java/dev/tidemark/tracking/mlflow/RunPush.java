package dev.tidemark.tracking.mlflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.tracking.Entry;
import dev.tidemark.tracking.PushState;
import dev.tidemark.tracking.RunRecord;
import dev.tidemark.tracking.RunStatus;
import dev.tidemark.tracking.RunStore;

/**
 * Sends one run, from where it was left. What was sent is written down after each step, and what is about to be sent before each
 * step that would not be the same twice; so it may end anywhere, and nothing is on the server twice.
 */
final class RunPush {
    private final RunStore store;
    private final Calls calls;
    private final MlflowRuns server;
    private final RunRecord run;
    private final Consumer<String> warnings;
    private PushState state;
    private Batch batch = new Batch();
    private int files;
    private int kept;

    RunPush(RunStore store, Calls calls, RunRecord run, Consumer<String> warnings) {
        this.store = store;
        this.calls = calls;
        this.server = new MlflowRuns(calls);
        this.run = run;
        this.warnings = warnings;
        String name = calls.server().toString();
        this.state = run.pushes().stream().filter(push -> push.server().equals(name)).findFirst()
                .orElse(PushState.none(name));
    }

    PushedRun push() {
        String id = state.runId().orElseGet(this::create);
        int before = state.sent();
        List<Entry> entries = run.entries();
        for (int i = before; i < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Dataset dataset) {
                flush(id, i);
                server.input(id, dataset);
                remember(state.sent(i + 1));
            } else if (entries.get(i) instanceof Entry.Artifact artifact) {
                flush(id, i);
                put(artifact);
                remember(state.sent(i + 1));
            } else if (!batch.add(entries.get(i))) {
                flush(id, i);
                batch.add(entries.get(i));
            }
        }
        flush(id, entries.size());
        if (!state.isEnded() && run.head().status() != RunStatus.RUNNING) {
            server.end(id, run.head());
            remember(state.ended());
        }
        return new PushedRun(id, entries.size() - before - kept, files, kept);
    }

    private String create() {
        String experiment = state.experimentId().orElseGet(() -> server.experiment(run.head().experiment()));
        Optional<RemoteRun> found = state.isDoubtful() ? server.find(experiment, run.head().id()) : Optional.empty();
        RemoteRun made = found.orElseGet(() -> {
            remember(state.creating(experiment));
            return server.create(experiment, run.head());
        });
        remember(state.created(made.id(), made.artifacts()));
        return made.id();
    }

    /** Sends what is gathered, up to an entry. */
    private void flush(String id, int end) {
        if (batch.hasMetrics()) {
            if (state.isDoubtful()) {
                server.leaveOutWhatIsThere(id, batch);
            } else {
                remember(state.doubtful());
            }
        }
        if (!batch.isEmpty()) {
            server.log(id, batch);
        }
        if (state.sent() < end) {
            remember(state.sent(end));
        }
        batch = new Batch();
    }

    private void put(Entry.Artifact artifact) {
        String root = state.artifacts().orElse("");
        Optional<ArtifactPlace> place = ArtifactPlace.of(calls.server().address(), root);
        Path file = store.artifact(run.head().id(), artifact.path());
        if (place.isEmpty()) {
            if (kept == 0) {
                warnings.accept(calls.server() + " has files put to " + root
                        + ", past itself, which is not done here; those of "
                        + "the run " + run.head().shortId() + " stay in " + store);
            }
            kept++;
        } else if (!Files.isRegularFile(file)) {
            warnings.accept(file + ": is not there any more, and is not sent");
        } else {
            calls.put(place.get().of(artifact.path()), file).orThrow();
            files++;
        }
    }

    private void remember(PushState now) {
        store.write(run.head().id(), now);
        state = now;
    }
}
