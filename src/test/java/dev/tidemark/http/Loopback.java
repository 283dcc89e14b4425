package dev.tidemark.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server on this machine that answers by a function, save for the answers that were put in front. */
public final class Loopback implements AutoCloseable {
    private static final int NOTHING = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final CountDownLatch end = new CountDownLatch(1);
    private final Function<Asked, Answer> usual;
    private final Deque<Answer> first = new ConcurrentLinkedDeque<>();
    private final List<URI> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Headers> headers = Collections.synchronizedList(new ArrayList<>());

    /** What is asked. Its body is read when it is wanted. */
    public record Asked(HttpExchange exchange) {
        /** Such as {@code POST}. */
        public String method() {
            return exchange.getRequestMethod();
        }

        /** The path, with the query. */
        public URI uri() {
            return exchange.getRequestURI();
        }

        /** A header; empty when it is not there. */
        public String header(String name) {
            return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
        }

        /** All of the body. */
        public byte[] body() {
            try {
                return exchange.getRequestBody().readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How a request is answered. */
    public record Answer(int status, Optional<String> type, List<String> header, Content content, Manner manner) {
        /** An answer as it should be. */
        public static Answer json(String body) {
            return new Answer(200, Optional.of("application/json; charset=utf-8"), List.of(), Content.of(body),
                    Manner.WHOLE);
        }

        /** A file. */
        public static Answer file(byte[] bytes) {
            return new Answer(200, Optional.of("application/octet-stream"), List.of(), new Content(bytes),
                    Manner.WHOLE);
        }

        /** Another status, with a body. */
        public static Answer of(int status, String body) {
            return new Answer(status, Optional.of("application/json"), List.of(), Content.of(body), Manner.WHOLE);
        }

        /** The same with a header. */
        public Answer with(String name, String value) {
            return new Answer(status, type, List.of(name, value), content, manner);
        }

        /** The same of another type of content. */
        public Answer as(String type) {
            return new Answer(status, Optional.of(type), header, content, manner);
        }

        /** The same, given otherwise. */
        public Answer given(Manner manner) {
            return new Answer(status, type, header, content, manner);
        }
    }

    /** In which way an answer is given. */
    public enum Manner {
        /** As it should be. */
        WHOLE,
        /** Half of the body, and the connection is closed. */
        CUT_OFF,
        /** The headers, and no body as long as the server is there. */
        STALLED,
        /** Nothing as long as the server is there. */
        SILENT,
        /** The connection is closed without an answer, perhaps before all was read. */
        HUNG_UP
    }

    /** A server that gives an answer for each address. */
    public Loopback(Function<URI, Answer> usual) {
        this((Asked asked) -> usual.apply(asked.uri()), List.of());
    }

    /** A server that gives an answer for each request. */
    public static Loopback handling(Function<Asked, Answer> usual) {
        return new Loopback(usual, List.of());
    }

    private Loopback(Function<Asked, Answer> usual, List<Answer> answers) {
        this.usual = usual;
        first.addAll(answers);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Gives these answers to the next requests, whatever they are. */
    public Loopback first(Answer... answers) {
        first.addAll(List.of(answers));
        return this;
    }

    /** Where it is. */
    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked so far. */
    public List<URI> asked() {
        return List.copyOf(asked);
    }

    /** The headers that it was asked with. */
    public List<Headers> headers() {
        return List.copyOf(headers);
    }

    private void handle(HttpExchange exchange) throws IOException {
        headers.add(exchange.getRequestHeaders());
        asked.add(exchange.getRequestURI());
        Answer next = first.poll();
        Answer answer = next != null ? next : usual.apply(new Asked(exchange));
        try (exchange) {
            give(answer, exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void give(Answer answer, HttpExchange exchange) throws IOException, InterruptedException {
        if (answer.manner() == Manner.SILENT) {
            end.await();
            return;
        }
        if (answer.manner() == Manner.HUNG_UP) {
            return;
        }
        Deque<String> names = new ArrayDeque<>(answer.header());
        while (!names.isEmpty()) {
            exchange.getResponseHeaders().set(names.removeFirst(), names.removeFirst());
        }
        answer.type().ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        byte[] body = answer.content().bytes();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? NOTHING : body.length);
        if (answer.manner() == Manner.STALLED) {
            exchange.getResponseBody().flush();
            end.await();
        }
        exchange.getResponseBody().write(body, 0,
                answer.manner() == Manner.WHOLE ? body.length : body.length / 2);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
