package dev.tidemark.pipeline.tracking;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.http.Pause;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.tracking.RunStore;
import dev.tidemark.tracking.Tracker;
import dev.tidemark.tracking.mlflow.Mlflow;
import dev.tidemark.tracking.mlflow.MlflowServer;
import dev.tidemark.tracking.mlflow.SendingTracker;
import dev.tidemark.tracking.registry.LocalRegistry;

/** The runs and models of a project, and the server that they are sent to, if there is one. */
public final class Tracking {
    /** The folder of the project that runs are kept in. */
    public static final String FOLDER = "runs";

    private final TrackingSettings settings;
    private final RunStore store;
    private final LocalRegistry registry;
    private final Surroundings surroundings;

    private Tracking(TrackingSettings settings, Surroundings surroundings) {
        Path folder = surroundings.project().resolve(FOLDER);
        this.settings = settings;
        this.surroundings = surroundings;
        this.store = new RunStore(folder);
        this.registry = new LocalRegistry(folder.resolve("models"), store, surroundings.clock(), Pause.SLEEP,
                surroundings.warnings());
    }

    /**
     * Opens them. Nothing is made, and no server is asked.
     *
     * @throws dev.tidemark.base.ConfigFault if the settings are wrong
     */
    public static Tracking open(VolatilityConfig config, Surroundings surroundings) {
        return new Tracking(TrackingSettings.read(config, surroundings), surroundings);
    }

    /** Where runs are kept, for those who look at them without knowing of servers. */
    static RunStore store(Surroundings surroundings) {
        return new RunStore(surroundings.project().resolve(FOLDER));
    }

    /** Whoever begins runs; each is sent at its end where there is a server. */
    public Tracker tracker() {
        Tracker keeper = store.tracker(settings.experiment(), surroundings.clock(), new SecureRandom());
        return settings.server().<Tracker>map(server -> new SendingTracker(keeper, store, () -> connect(server),
                surroundings.warnings())).orElse(keeper);
    }

    /** A connection to the server, if there is one; to be closed by the caller. */
    public Optional<Mlflow> connect() {
        return settings.server().map(this::connect);
    }

    private Mlflow connect(MlflowServer server) {
        return connect(server, surroundings.warnings());
    }

    /**
     * A connection for somebody who asks again and again, and tells himself when there is no answer; to be closed by the caller.
     */
    public Mlflow connectQuietly(MlflowServer server) {
        return connect(server, retrying -> {
        });
    }

    private Mlflow connect(MlflowServer server, Consumer<String> warnings) {
        return new Mlflow(server, new Mlflow.Means(Mlflow.LIMITS, Pause.SLEEP, Math::random, surroundings.clock(),
                warnings, surroundings.cancellation()));
    }

    /** The server, if there is one. */
    public Optional<MlflowServer> server() {
        return settings.server();
    }

    /** The runs. */
    public RunStore store() {
        return store;
    }

    /** The models. */
    public LocalRegistry registry() {
        return registry;
    }

    /** The name that models are registered under. */
    public String model() {
        return settings.model();
    }
}
