package dev.tidemark.serving.metrics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntSupplier;

import dev.tidemark.serving.web.Call;
import dev.tidemark.serving.web.Endpoint;
import dev.tidemark.serving.web.Reply;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** All that is measured, in one registry of this service's own. */
public final class ServiceMetrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final ExpositionFormats formats = ExpositionFormats.init();
    private final RequestMetrics requests = new RequestMetrics(registry);
    private final ModelMetrics model = new ModelMetrics(registry);

    /** Metrics of a service that has just begun. */
    public ServiceMetrics() {
        JvmMetrics.builder().register(registry);
    }

    /** What is measured of requests. */
    public RequestMetrics requests() {
        return requests;
    }

    /** What is measured of the model. */
    public ModelMetrics model() {
        return model;
    }

    /** Shows how many requests wait. */
    public void queue(IntSupplier waiting) {
        requests.queue(registry, waiting);
    }

    /** {@code GET /metrics}: in the format that the client asks for, text where it does not. */
    public Endpoint endpoint() {
        return Endpoint.get("/metrics", this::answer).open();
    }

    private Reply answer(Call call) {
        ExpositionFormatWriter writer = formats.findWriter(call.accept().orElse(""));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 << 10);
        try {
            writer.write(bytes, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Reply.of(Reply.OK, writer.getContentType(), bytes.toByteArray());
    }
}
