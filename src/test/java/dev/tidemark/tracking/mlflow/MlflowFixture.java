package dev.tidemark.tracking.mlflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.tidemark.base.Cancellation;
import dev.tidemark.http.HttpLimits;
import dev.tidemark.http.WebAddress;

/** A server that is faked, and connections to it that do not wait. */
public final class MlflowFixture implements AutoCloseable {
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1 << 20, 3,
            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(10));

    public final FakeMlflow server = new FakeMlflow();
    public final List<String> told = new ArrayList<>();
    public final List<Duration> waits = new ArrayList<>();

    /** A connection. */
    public Mlflow connect() {
        return connect(LIMITS, Cancellation.NEVER);
    }

    /** A connection for whom 150 ms are long. */
    public Mlflow impatient() {
        return connect(new HttpLimits(Duration.ofSeconds(5), Duration.ofMillis(150), 1 << 20, 2, Duration.ofSeconds(1),
                Duration.ofSeconds(2), Duration.ofSeconds(10)), Cancellation.NEVER);
    }

    /** A connection with limits of its own, that may be cancelled. */
    public Mlflow connect(HttpLimits limits, Cancellation cancellation) {
        MlflowServer address = MlflowServer.open(WebAddress.of(server.base()).orElseThrow()).as("me", "secret");
        return connect(address, limits, cancellation);
    }

    /** A connection to another address. */
    public Mlflow connect(MlflowServer address) {
        return connect(address, LIMITS, Cancellation.NEVER);
    }

    private Mlflow connect(MlflowServer address, HttpLimits limits, Cancellation cancellation) {
        return new Mlflow(address, new Mlflow.Means(limits, (time, ignored) -> waits.add(time), () -> 1,
                Instant::now, told::add, cancellation));
    }

    @Override
    public void close() {
        server.close();
    }
}
