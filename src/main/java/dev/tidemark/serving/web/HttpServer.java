package dev.tidemark.serving.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;

import dev.tidemark.base.UnavailableFault;
import dev.tidemark.serving.metrics.Rejection;
import dev.tidemark.serving.metrics.RequestMetrics;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;

/** The server that listens: HTTP/1.1, a virtual thread a connection. */
public final class HttpServer implements AutoCloseable {
    private final WebServer server;
    private final Patience patience;

    private HttpServer(WebServer server, Patience patience) {
        this.server = server;
        this.patience = patience;
    }

    /**
     * The bounds that the server itself keeps.
     *
     * @param connections how many connections there may be
     * @param headers the most bytes of the headers of a request
     * @param body the most bytes of a body
     * @param request the longest time that a request, and that its answer may take
     * @param idle the longest time that a connection may be kept without a request
     * @param ending how long requests in hand are waited for at the end
     */
    public record Bounds(int connections, int headers, int body, Duration request, Duration idle, Duration ending) {}

    /**
     * Begins to listen.
     *
     * @param address where
     * @throws UnavailableFault if somebody else listens there already, or the address is not this machine's
     */
    public static HttpServer start(InetSocketAddress address, Optional<Tls> tls, Bounds bounds, Front front,
            RequestMetrics metrics) {
        Patience patience = new Patience(Http1Config.builder().maxHeadersSize(bounds.headers()), bounds.request(),
                () -> metrics.reject(Rejection.SLOW));
        var builder = WebServer.builder().address(address.getAddress()).port(address.getPort())
                .maxTcpConnections(bounds.connections()).maxPayloadSize(bounds.body() + (long) Bodies.ALSO_READ)
                .connectionOptions(options -> options.readTimeout(bounds.idle()).tcpNoDelay(true))
                .idleConnectionTimeout(bounds.idle()).shutdownGracePeriod(bounds.ending()).shutdownHook(false)
                .idleConnectionPeriod(bounds.idle().dividedBy(4)).errorHandling(errors -> errors.includeEntity(true))
                .protocolsDiscoverServices(false).featuresDiscoverServices(false).addConnectionSelector(patience)
                .directHandlers(Refusals.handlers(metrics, bounds.body())).routing(front::route);
        tls.ifPresent(builder::tls);
        try {
            WebServer server = builder.build().start();
            // It does not throw where it cannot listen; it says so in its log, and is not running.
            if (server.isRunning()) {
                return new HttpServer(server, patience);
            }
        } catch (RuntimeException e) {
            patience.close();
            throw unavailable(address, e.toString());
        }
        patience.close();
        throw unavailable(address, reason(address));
    }

    private static UnavailableFault unavailable(InetSocketAddress address, String reason) {
        return new UnavailableFault(address.getHostString() + ", port " + address.getPort()
                + ": cannot be listened at (" + reason + ")");
    }

    /** Why an address cannot be listened at, by trying it once more. */
    private static String reason(InetSocketAddress address) {
        try {
            new ServerSocket(address.getPort(), 1, address.getAddress()).close();
            return "it could be by now; try again";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The port that is listened at. */
    public int port() {
        return server.port();
    }

    /** Takes no more requests, and returns when those in hand are answered. */
    @Override
    public void close() {
        server.stop();
        patience.close();
    }
}
