package dev.tidemark.tracking.mlflow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.http.HttpFetcher;
import dev.tidemark.http.HttpLimits;
import dev.tidemark.http.Pause;
import dev.tidemark.tracking.RunRecord;
import dev.tidemark.tracking.RunStore;
import dev.tidemark.tracking.StoreLock;
import dev.tidemark.tracking.registry.LocalRegistry;

/** A connection to a server. For one thread. */
public final class Mlflow implements AutoCloseable {
    /** Some seconds for a server that stumbles; nobody wants to wait longer for it at the end of a run. */
    public static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 16 << 20, 4,
            Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1));

    private static final int PATIENCE = 20;
    private static final int LARGEST_FILE = 64 << 20;

    private final HttpFetcher fetcher;
    private final HttpFetcher files;
    private final Calls calls;
    private final Consumer<String> warnings;
    private final InstantSource clock;

    /**
     * What a connection is given.
     *
     * @param limits how much patience there is; files get twenty times as long
     * @param pause waits between attempts
     * @param chance from 0 to 1, by which waits are shortened
     * @param clock the time
     * @param warnings hears a sentence before each further attempt, and of what cannot be sent
     * @param cancellation whether it is still wanted
     */
    public record Means(HttpLimits limits, Pause pause, DoubleSupplier chance, InstantSource clock,
            Consumer<String> warnings, Cancellation cancellation) {}

    /** A connection that is not made before it is needed. */
    public Mlflow(MlflowServer server, Means means) {
        HttpLimits limits = means.limits();
        HttpLimits patient = new HttpLimits(limits.connecting(), limits.answering().multipliedBy(PATIENCE),
                LARGEST_FILE, limits.attempts(), limits.firstWait(), limits.longestWait(),
                limits.longestRetryAfter());
        fetcher = fetcher(limits, means);
        files = fetcher(patient, means);
        warnings = means.warnings();
        clock = means.clock();
        calls = new Calls(server, fetcher, files, means.cancellation());
    }

    private static HttpFetcher fetcher(HttpLimits limits, Means means) {
        return new HttpFetcher(limits, means.pause(), means.chance(), means.clock(), means.warnings());
    }

    /** Where it leads. */
    public MlflowServer server() {
        return calls.server();
    }

    /**
     * Sends what the server lacks of a run.
     *
     * @throws UnavailableFault if it does not answer, or somebody else sends the run
     * @throws dev.tidemark.base.DataFault if it refuses what is sent
     * @throws dev.tidemark.base.CancelledFault if it is no longer wanted
     */
    public PushedRun push(RunStore store, String id) {
        Optional<StoreLock> lock = store.pushing(id);
        if (lock.isEmpty()) {
            throw new UnavailableFault("the run " + id + " is being sent by " + store.pusher(id)
                    + "; try again when that is done");
        }
        try {
            RunRecord run = store.read(id);
            return new RunPush(store, calls, run, warnings).push();
        } finally {
            lock.get().close();
        }
    }

    /** Its models. */
    public MlflowRegistry registry() {
        return new MlflowRegistry(calls, clock);
    }

    /** Its models, to be fetched from there. */
    public RemoteModels models() {
        return new RemoteModels(calls);
    }

    /**
     * Sends what the server lacks of the models of a store: versions whose runs are there, and what aliases name.
     *
     * @return how many versions were made and aliases moved there
     * @throws UnavailableFault if it does not answer
     * @throws dev.tidemark.base.DataFault if it refuses what is sent
     */
    public int push(RunStore store, LocalRegistry models) {
        RegistryPush push = new RegistryPush(store, models, registry(), server(), warnings);
        return models.models().stream().mapToInt(push::push).sum();
    }

    @Override
    public void close() {
        fetcher.close();
        files.close();
    }
}
