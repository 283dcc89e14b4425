package dev.tidemark.tracking.mlflow;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.tracking.ActiveRun;
import dev.tidemark.tracking.Entry;
import dev.tidemark.tracking.RunStatus;
import dev.tidemark.tracking.RunStore;
import dev.tidemark.tracking.Tracker;

/**
 * Keeps runs as another tracker does, and sends each to a server when it has ended. A server that is away, or that refuses the run,
 * costs a warning and no run.
 */
public final class SendingTracker implements Tracker {
    private final Tracker keeper;
    private final RunStore store;
    private final Supplier<Mlflow> server;
    private final Consumer<String> warnings;

    /**
     * A tracker that keeps and sends.
     *
     * @param keeper keeps runs
     * @param store where it keeps them
     * @param server a connection for each run, which is closed afterwards
     * @param warnings hears why a run was not sent
     */
    public SendingTracker(Tracker keeper, RunStore store, Supplier<Mlflow> server, Consumer<String> warnings) {
        this.keeper = keeper;
        this.store = store;
        this.server = server;
        this.warnings = warnings;
    }

    @Override
    public ActiveRun begin(String name) {
        return new Sent(keeper.begin(name));
    }

    private void send(String id) {
        try (Mlflow connection = server.get()) {
            connection.push(store, id);
        } catch (UnavailableFault | DataFault | CancelledFault e) {
            warnings.accept(e.sentence() + ". The run " + id.substring(0, 8) + " is kept in " + store
                    + "; send it later by 'tidemark volatility runs push'");
        }
    }

    /** A run that is sent at its end. */
    private final class Sent implements ActiveRun {
        private final ActiveRun kept;
        private boolean isEnded;

        Sent(ActiveRun kept) {
            this.kept = kept;
        }

        @Override
        public String id() {
            return kept.id();
        }

        @Override
        public void param(String name, String value) {
            kept.param(name, value);
        }

        @Override
        public void tag(String name, String value) {
            kept.tag(name, value);
        }

        @Override
        public void metric(String name, double value, long step) {
            kept.metric(name, value, step);
        }

        @Override
        public void dataset(Entry.Dataset dataset) {
            kept.dataset(dataset);
        }

        @Override
        public void artifact(Path fileOrFolder, String pathInRun) {
            kept.artifact(fileOrFolder, pathInRun);
        }

        @Override
        public synchronized void end(RunStatus status) {
            kept.end(status);
            if (!isEnded) {
                isEnded = true;
                send(id());
            }
        }
    }
}
