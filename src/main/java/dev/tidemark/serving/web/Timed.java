package dev.tidemark.serving.web;

import java.util.Optional;
import java.util.concurrent.ExecutorService;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;

/** A connection that knows since when it keeps a request waiting: from the first byte of one until the last of its answer. */
final class Timed implements ConnectionContext {
    private static final long IDLE = Long.MAX_VALUE;

    private final ConnectionContext inner;
    private final DataReader reader;
    private final long limitNanos;
    private volatile long deadline = IDLE;
    private volatile boolean isAnswered = true;
    private volatile boolean isLast;

    Timed(ConnectionContext inner, long limitNanos) {
        this.inner = inner;
        this.limitNanos = limitNanos;
        this.reader = DataReader.create(this::pull);
    }

    private byte[] pull() {
        if (isLast && isAnswered) {
            throw new CloseConnectionException("the answer was said to be the last");
        }
        if (isAnswered) {
            deadline = IDLE;
        }
        DataReader source = inner.dataReader();
        source.ensureAvailable();
        if (isAnswered) {
            begin();
        }
        return source.readBuffer().readBytes();
    }

    /** A request begins, or has begun. */
    void begin() {
        if (isAnswered) {
            isAnswered = false;
            deadline = System.nanoTime() + limitNanos;
        }
    }

    /** Its answer begins; there is as much time for that as there was for the request. */
    void answer() {
        isAnswered = true;
        deadline = System.nanoTime() + limitNanos;
    }

    /** No request is waited for after the answer to this one: the server itself would say so, and then wait nevertheless. */
    void last() {
        isLast = true;
    }

    /** Whether it keeps a request waiting for too long. */
    boolean isLate(long now) {
        long until = deadline;
        return until != IDLE && now - until > 0;
    }

    /** Ends it, whoever waits for whom. */
    void drop() {
        deadline = IDLE;
        inner.serverSocket().close();
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public ListenerContext listenerContext() {
        return inner.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return inner.executor();
    }

    @Override
    public DataWriter dataWriter() {
        return inner.dataWriter();
    }

    @Override
    public Router router() {
        return inner.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return inner.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return inner.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return inner.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return inner.localPeer();
    }

    @Override
    public boolean isSecure() {
        return inner.isSecure();
    }

    @Override
    public String socketId() {
        return inner.socketId();
    }

    @Override
    public String childSocketId() {
        return inner.childSocketId();
    }
}
