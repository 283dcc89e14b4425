package dev.tidemark.serving.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Requests: how many of what came out how, how long forecasts took, and how many wait. */
public final class RequestMetrics {
    /** The upper bounds of the buckets, in seconds. */
    private static final double[] SECONDS = {0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1,
            0.25, 0.5, 1, 2.5};
    private static final double NANOS = 1e9;

    private final Counter requests;
    private final Counter rejected;
    private final DistributionDataPoint latency;
    private final Gauge inFlight;
    /** The counters that were found once, since they are looked for by three words otherwise. */
    private final Map<Key, CounterDataPoint> found = new ConcurrentHashMap<>();

    /** Metrics of nothing yet. */
    RequestMetrics(PrometheusRegistry registry) {
        requests = Counter.builder().name("http_requests_total").help("Requests by method, endpoint and status.")
                .labelNames("method", "endpoint", "status").register(registry);
        latency = Histogram.builder().name("prediction_latency_seconds")
                .help("Time from the head of a request for forecasts until its answer is ready, in seconds.")
                .classicUpperBounds(SECONDS).register(registry);
        inFlight = Gauge.builder().name("tidemark_requests_in_flight").help("Requests that are being answered.")
                .register(registry);
        rejected = Counter.builder().name("tidemark_requests_rejected_total")
                .help("Requests that were not let in, by the limit that they broke.").labelNames("reason")
                .register(registry);
        for (Rejection reason : Rejection.values()) {
            rejected.initLabelValues(reason.label());
        }
    }

    private record Key(String method, String endpoint, int status) {}

    /** Shows how many wait for their turn. */
    void queue(PrometheusRegistry registry, IntSupplier waiting) {
        GaugeWithCallback.builder().name("tidemark_requests_queued").help("Requests that wait for their turn.")
                .callback(callback -> callback.call(waiting.getAsInt())).register(registry);
    }

    /** A request has begun. */
    public void begin() {
        inFlight.inc();
    }

    /** A request is answered. */
    public void end() {
        inFlight.dec();
    }

    /**
     * Counts a request.
     *
     * @param endpoint the template that its path was matched by
     */
    public void count(String method, String endpoint, int status) {
        found.computeIfAbsent(new Key(method, endpoint, status), key -> requests.labelValues(key.method(),
                key.endpoint(), Integer.toString(key.status()))).inc();
    }

    /** Measures a request for forecasts. */
    public void latency(long nanos) {
        latency.observe((double) nanos / NANOS);
    }

    /** Counts a request that was not let in. */
    public void reject(Rejection reason) {
        rejected.labelValues(reason.label()).inc();
    }
}
