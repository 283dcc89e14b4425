package dev.tidemark.serving;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.base.Fault;
import dev.tidemark.drift.DriftLimits;
import dev.tidemark.serving.docs.DocsEndpoints;
import dev.tidemark.serving.inference.InferenceEndpoints;
import dev.tidemark.serving.metrics.ServiceMetrics;
import dev.tidemark.serving.model.ModelSlot;
import dev.tidemark.serving.model.ModelSource;
import dev.tidemark.serving.model.ModelWatch;
import dev.tidemark.serving.model.ServedModel;
import dev.tidemark.serving.predict.Forecaster;
import dev.tidemark.serving.predict.PredictEndpoint;
import dev.tidemark.serving.web.Admission;
import dev.tidemark.serving.web.Endpoint;
import dev.tidemark.serving.web.Front;
import dev.tidemark.serving.web.Guard;
import dev.tidemark.serving.web.HttpServer;
import dev.tidemark.serving.web.RateLimit;
import dev.tidemark.serving.web.ServerLog;
import io.helidon.common.tls.Tls;

/** The service, from its beginning until it is closed. */
public final class Service implements AutoCloseable {
    private static final int LARGEST_HEADERS = 16 << 10;
    /** Below the ten seconds that containers are given before they are killed. */
    private static final Duration ENDING = Duration.ofSeconds(5);
    /** How long it listens to nobody while a registry is away. */
    private static final Duration FIRST_MODEL = Duration.ofSeconds(2);
    private static final Duration MEASURING = Duration.ofSeconds(5);
    private static final int TURNS_PER_PROCESSOR = 4;

    private final HttpServer server;
    private final ModelWatch models;
    private final DriftWatch drift;

    private Service(HttpServer server, ModelWatch models, DriftWatch drift) {
        this.server = server;
        this.models = models;
        this.drift = drift;
    }

    /**
     * Where and for whom a service is.
     *
     * @param address where it listens
     * @param guard who may ask
     * @param tls how it is encrypted; not at all when absent
     * @param isPatient whether there may be no model yet
     */
    public record Place(InetSocketAddress address, Guard guard, Optional<Tls> tls, boolean isPatient) {}

    /**
     * Whom it tells.
     *
     * @param version the program's version
     * @param clock the time
     * @param told hears sentences for whoever looks after it
     * @param failures hears of faults of its own
     */
    public record Means(String version, InstantSource clock, Consumer<String> told, Consumer<Throwable> failures) {}

    /**
     * Starts the service: the model is loaded before it listens.
     *
     * @throws Fault if there is no model and it is not patient, the model is damaged, or it cannot listen
     */
    public static Service start(Place place, ServingSettings settings, DriftLimits limits, ModelSource source,
            Means means) {
        ServerLog.to(means.told());
        ServiceMetrics metrics = new ServiceMetrics();
        ModelSlot slot = new ModelSlot(source.name());
        DriftWatch drift = new DriftWatch(settings.driftWindow(), metrics.model());
        ModelWatch models = new ModelWatch(source, slot, limits, means.clock(),
                new ModelWatch.Events(model -> {
                    drift.model(model);
                    tell(model, metrics, means);
                }, isStale -> metrics.model().stale(isStale), metrics.model()::failed, means.told()));
        // One that waits out its turn is to be told so before it counts as slow.
        Admission admission = new Admission(TURNS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors(),
                settings.queue(), settings.request().dividedBy(2));
        metrics.queue(admission::waiting);
        Front.Gate gate = new Front.Gate(place.guard(),
                new RateLimit(settings.perSecond(), settings.burst(), System::nanoTime), admission,
                settings.largestBody());
        Front front = new Front(endpoints(slot, new Forecaster(drift), metrics, means), gate, metrics.requests(),
                means.failures());
        try {
            models.first(place.isPatient(), FIRST_MODEL);
            HttpServer server = HttpServer.start(place.address(), place.tls(),
                    new HttpServer.Bounds(settings.connections(), LARGEST_HEADERS, settings.largestBody(),
                            settings.request(), settings.idle(), ENDING),
                    front, metrics.requests());
            models.start(settings.reload());
            drift.start(MEASURING);
            return new Service(server, models, drift);
        } catch (Fault fault) {
            models.close();
            throw fault;
        }
    }

    private static List<Endpoint> endpoints(ModelSlot slot, Forecaster forecaster, ServiceMetrics metrics,
            Means means) {
        List<Endpoint> all = new ArrayList<>();
        StatusEndpoints status = new StatusEndpoints(slot, means.version(), () -> List.copyOf(all));
        all.addAll(status.all());
        all.add(metrics.endpoint());
        all.add(PredictEndpoint.of(slot, forecaster, means.clock()));
        all.addAll(InferenceEndpoints.of(slot, forecaster, means.version()));
        all.addAll(DocsEndpoints.of(slot, means.version()));
        return all;
    }

    private static void tell(ServedModel model, ServiceMetrics metrics, Means means) {
        String trained = model.provenance().path("ended").asText("");
        metrics.model().model(model.name(), model.version(), model.sha256(), trained, model.since().toEpochMilli());
        means.told().accept("version " + model.version() + " of " + model.name() + " is in service since "
                + Instant.ofEpochMilli(model.since().toEpochMilli()));
    }

    /** The port that it listens at. */
    public int port() {
        return server.port();
    }

    /** Takes no more requests, answers those in hand, and ends. */
    @Override
    public void close() {
        server.close();
        models.close();
        drift.close();
    }
}
