package dev.tidemark.serving;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import dev.tidemark.drift.Distribution;
import dev.tidemark.drift.DriftWindow;
import dev.tidemark.drift.Measure;
import dev.tidemark.drift.WindowRows;
import dev.tidemark.forecast.artefact.FeatureSummary;
import dev.tidemark.serving.metrics.ModelMetrics;
import dev.tidemark.serving.model.ServedModel;
import dev.tidemark.serving.predict.Forecaster;
import dev.tidemark.serving.predict.Outlook;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest rows that were forecast, and measures now and then how far they are from the training distribution. Rows of a model that is no
 * longer in service are kept on as long as the next one takes the same features.
 */
final class DriftWatch implements Forecaster.Watcher, AutoCloseable {
    /** With fewer rows, distances are more noise than news. */
    static final int FEWEST_ROWS = 100;

    private final int capacity;
    private final ModelMetrics metrics;
    private final AtomicReference<@Nullable Watched> watched = new AtomicReference<>();
    private volatile @Nullable Thread measuring;

    DriftWatch(int capacity, ModelMetrics metrics) {
        this.capacity = capacity;
        this.metrics = metrics;
    }

    /** A model, the rows that it has seen, and what is counted of them. */
    private static final class Watched {
        private final ServedModel model;
        private final DriftWindow window;
        private final CounterDataPoint[] beyond;
        private long measured;

        Watched(ServedModel model, DriftWindow window, CounterDataPoint[] beyond) {
            this.model = model;
            this.window = window;
            this.beyond = beyond;
        }
    }

    /** A model is about to be put into service. */
    void model(ServedModel model) {
        Watched before = watched.get();
        boolean isAlike = before != null && before.model.hasFeaturesOf(model);
        if (before != null && !isAlike) {
            metrics.forget();
        }
        watched.set(new Watched(model,
                before != null && isAlike ? before.window : new DriftWindow(capacity, model.features().size()),
                model.features().stream().map(metrics::beyond).toArray(CounterDataPoint[]::new)));
        metrics.thresholds(model.limits().threshold(), model.limits().distanceThreshold(),
                Arrays.stream(Measure.values()).map(Measure::key).toList());
    }

    @Override
    public void forecast(ServedModel model, double[] row, Outlook outlook) {
        metrics.forecast(outlook.volatility(), outlook.drift().ratio());
        Watched current = watched.get();
        if (current == null || !current.model.hasFeaturesOf(model)) {
            return;
        }
        for (int feature : outlook.drift().beyond()) {
            current.beyond[feature].inc();
        }
        if (outlook.bar().isPresent()) {
            // One that is older than all that are kept is of no use here; the window counts it.
            boolean ignored = current.window.add(outlook.bar().get().time().toEpochMilli(), row);
        } else {
            current.window.add(row);
        }
    }

    /** Measures again and again, on a thread of its own. */
    void start(Duration every) {
        measuring = Thread.ofPlatform().daemon().name("drift").start(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.sleep(every);
                    measure();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Measures, if there are rows that were not measured against this model yet. One thread at a time. */
    void measure() {
        Watched current = watched.get();
        if (current == null || current.window.added() == current.measured) {
            return;
        }
        current.measured = current.window.added();
        WindowRows rows = current.window.rows();
        metrics.window(rows.size(), current.model.rule().ratio(rows));
        if (rows.size() >= FEWEST_ROWS) {
            for (Measure measure : Measure.values()) {
                distances(current.model, measure, rows);
            }
        }
    }

    private void distances(ServedModel model, Measure measure, WindowRows rows) {
        int drifted = 0;
        for (int f = 0; f < model.features().size(); f++) {
            FeatureSummary summary = model.summaries().get(f);
            Optional<Distribution> reference = summary.distribution();
            if (reference.isPresent()) {
                double distance = measure.between(reference.get(), rows.distribution(f));
                metrics.distance(summary.name(), measure.key(), distance);
                drifted += model.limits().isDrift(distance) ? 1 : 0;
            }
        }
        metrics.drifted(measure.key(), drifted);
    }

    @Override
    public void close() {
        Thread thread = measuring;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
