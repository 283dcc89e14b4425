package dev.tidemark.cli.volatility;

import dev.tidemark.serving.model.ModelSource;

/** The pipeline's models, as the service asks for them. */
final class ServedSource implements ModelSource {
    private final dev.tidemark.pipeline.model.ModelSource source;

    ServedSource(dev.tidemark.pipeline.model.ModelSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return source.model();
    }

    @Override
    public Candidate newest() {
        dev.tidemark.pipeline.model.ModelSource.Identity newest = source.newest();
        return new Candidate(newest.model(), newest.version(), newest.mark() + newest.version(),
                () -> source.load(newest));
    }

    @Override
    public void close() {
        source.close();
    }
}
