package dev.tidemark.serving.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;

/**
 * Drops clients that take too long for a request, byte by byte or not at all, or for its answer. The server's own bounds are on a
 * single read, which somebody who sends a byte now and then never exceeds.
 */
public final class Patience implements ServerConnectionSelector, AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private final Http1ConnectionSelector inner;
    private final Duration limit;
    private final Runnable dropping;
    private final Set<Timed> open = ConcurrentHashMap.newKeySet();
    private final Thread watching;

    /**
     * Patience with connections.
     *
     * @param config how HTTP is spoken
     * @param limit the longest time that a request, and that an answer may take
     * @param dropping hears of each client that was dropped
     */
    public Patience(Http1Config.Builder config, Duration limit, Runnable dropping) {
        this.inner = Http1ConnectionSelector.builder()
                .config(config.addReceiveListener(new Beginning()).addSendListener(new Answering()).build()).build();
        this.limit = limit;
        this.dropping = dropping;
        this.watching = Thread.ofPlatform().daemon().name("patience").start(this::watch);
    }

    private static final class Beginning implements Http1ConnectionListener {
        @Override
        public void prologue(ConnectionContext connection, HttpPrologue prologue) {
            ((Timed) connection).begin();
        }

        @Override
        public void headers(ConnectionContext connection, Headers headers) {
            if (headers.containsToken(HeaderValues.CONNECTION_CLOSE)) {
                ((Timed) connection).last();
            }
        }
    }

    private static final class Answering implements Http1ConnectionListener {
        @Override
        public void status(ConnectionContext connection, Status status) {
            ((Timed) connection).answer();
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK_MILLIS);
                long now = System.nanoTime();
                open.stream().filter(connection -> connection.isLate(now)).forEach(connection -> {
                    connection.drop();
                    dropping.run();
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        Timed timed = new Timed(context, limit.toNanos());
        ServerConnection connection = inner.connection(timed);
        return new ServerConnection() {
            @Override
            public void handle(Limit requests) throws InterruptedException {
                open.add(timed);
                try {
                    connection.handle(requests);
                } finally {
                    open.remove(timed);
                }
            }

            @Override
            public Duration idleTime() {
                return connection.idleTime();
            }

            @Override
            public void close(boolean isInterrupting) {
                connection.close(isInterrupting);
            }
        };
    }

    @Override
    public int bytesToIdentifyConnection() {
        return inner.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return inner.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return inner.supportedApplicationProtocols();
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}
