package dev.tidemark.serving.metrics;

import java.util.List;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** The model in service: which it is, what it says, and how unlike its training the rows are. */
public final class ModelMetrics {
    private static final String FEATURE = "feature_name";
    private static final String MEASURE = "measure";
    private static final double MILLIS = 1000;

    private final Info info;
    private final Gauge loaded;
    private final Gauge since;
    private final Gauge stale;
    private final Counter failures;
    private final Counter predictions;
    private final Gauge value;
    private final Gauge ratio;
    private final Gauge ratioThreshold;
    private final Counter beyond;
    private final Gauge windowRows;
    private final Gauge windowRatio;
    private final Gauge distance;
    private final Gauge distanceThreshold;
    private final Gauge drifted;

    /** Metrics of no model yet. */
    ModelMetrics(PrometheusRegistry registry) {
        info = Info.builder().name("tidemark_model_info").help("The model in service.")
                .labelNames("name", "version", "sha256", "trained_at").register(registry);
        loaded = gauge(registry, "tidemark_model_loaded", "Whether a model is in service.");
        since = gauge(registry, "tidemark_model_loaded_timestamp_seconds",
                "When the model in service was loaded, in seconds since 1970.");
        stale = gauge(registry, "tidemark_model_stale",
                "Whether it is not known that the model in service is the one that should be.");
        failures = Counter.builder().name("tidemark_model_load_failures_total")
                .help("Attempts to take up a newer model that failed.").register(registry);
        predictions = Counter.builder().name("tidemark_predictions_total").help("Rows that were forecast.")
                .register(registry);
        value = gauge(registry, "model_prediction_value",
                "The newest forecast: the volatility to come, as a ratio of the price.");
        ratio = gauge(registry, "data_drift_ratio",
                "The share of features of the newest row that are out of the training distribution.");
        ratioThreshold = gauge(registry, "tidemark_drift_ratio_threshold",
                "The share above which a row counts as drift.");
        beyond = Counter.builder().name("feature_ood_total")
                .help("Rows in which a feature was out of the training distribution, or missing.").labelNames(FEATURE)
                .register(registry);
        windowRows = gauge(registry, "tidemark_drift_window_rows", "The rows that distances are measured over.");
        windowRatio = gauge(registry, "tidemark_drift_window_ratio",
                "The mean share of features out of the training distribution, over the window.");
        distance = Gauge.builder().name("tidemark_feature_drift_distance")
                .help("The distance of a feature, over the window, from its training distribution.")
                .labelNames(FEATURE, MEASURE).register(registry);
        distanceThreshold = Gauge.builder().name("tidemark_feature_drift_threshold")
                .help("The distance from which on a feature counts as drifted.").labelNames(MEASURE).register(registry);
        drifted = Gauge.builder().name("tidemark_drifted_features").help("The features that count as drifted.")
                .labelNames(MEASURE).register(registry);
    }

    private static Gauge gauge(PrometheusRegistry registry, String name, String help) {
        return Gauge.builder().name(name).help(help).register(registry);
    }

    /**
     * A model was put into service.
     *
     * @param trained when it was trained, as its provenance says
     * @param millis when it was loaded, in milliseconds since 1970
     */
    public void model(String name, String version, String sha256, String trained, long millis) {
        info.setLabelValues(name, version, sha256, trained);
        loaded.set(1);
        since.set((double) millis / MILLIS);
    }

    /** Whether the model in service may not be the one that should be. */
    public void stale(boolean isStale) {
        stale.set(isStale ? 1 : 0);
    }

    /** An attempt to take up a newer model failed. */
    public void failed() {
        failures.inc();
    }

    /** The thresholds by which drift is told. */
    public void thresholds(double ofRatio, double ofDistance, List<String> measures) {
        ratioThreshold.set(ofRatio);
        measures.forEach(measure -> distanceThreshold.labelValues(measure).set(ofDistance));
    }

    /** The counter of a feature, from 0. */
    public CounterDataPoint beyond(String feature) {
        return beyond.labelValues(feature);
    }

    /** A row was forecast. */
    public void forecast(double prediction, double drift) {
        predictions.inc();
        value.set(prediction);
        ratio.set(drift);
    }

    /** What was found over the window. */
    public void window(int rows, double meanRatio) {
        windowRows.set(rows);
        windowRatio.set(meanRatio);
    }

    /** The distance of a feature. */
    public void distance(String feature, String measure, double found) {
        distance.labelValues(feature, measure).set(found);
    }

    /** How many features count as drifted. */
    public void drifted(String measure, int features) {
        drifted.labelValues(measure).set(features);
    }

    /** Another model has other features: what was measured of the old one's is forgotten. */
    public void forget() {
        distance.clear();
        drifted.clear();
        window(0, 0);
    }
}
