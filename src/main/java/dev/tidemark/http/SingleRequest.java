package dev.tidemark.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;

/** Asks once, for as long as the limits allow and the answer is wanted. */
final class SingleRequest {
    private static final long SLICE_MILLIS = 50;
    private static final int KILO = 1024;
    private static final int CAUSES = 10;

    private final HttpClient client;
    private final HttpLimits limits;
    private final InstantSource clock;

    SingleRequest(HttpClient client, HttpLimits limits, InstantSource clock) {
        this.client = client;
        this.limits = limits;
        this.clock = clock;
    }

    Attempt send(HttpRequest request, Cancellation cancellation) {
        CompletableFuture<HttpResponse<Content>> future = client.sendAsync(request,
                head -> new BoundedBody(limits.largestBody()));
        try {
            return await(future, cancellation);
        } catch (ExecutionException e) {
            return failed(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledFault("the wait for a server was interrupted", e);
        } finally {
            // Where there is no answer yet none is wanted any more: this closes the connection.
            future.cancel(true);
        }
    }

    /** The client's own timeout ends with the headers; this one includes the body. */
    private Attempt await(CompletableFuture<HttpResponse<Content>> future, Cancellation cancellation)
            throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + limits.answering().toNanos();
        for (long left = limits.answering().toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            cancellation.check();
            if (isDone(future, Math.min(left, SLICE_MILLIS))) {
                return Attempt.of(future.get(), clock.instant());
            }
        }
        return new Attempt.Failed("no complete answer within " + Waits.text(limits.answering()), true, true);
    }

    private static boolean isDone(CompletableFuture<?> future, long millis)
            throws ExecutionException, InterruptedException {
        try {
            future.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    private Attempt failed(Throwable thrown) {
        Throwable cause = root(thrown);
        if (cause instanceof BoundedBody.TooLarge) {
            return new Attempt.Failed(
                    "the answer is larger than " + limits.largestBody() / KILO + " KB, which is the most"
                            + " that is read",
                    false, true);
        }
        if (thrown instanceof HttpConnectTimeoutException) {
            return new Attempt.Failed("no connection within " + Waits.text(limits.connecting()), true, false);
        }
        if (cause instanceof UnresolvedAddressException) {
            return new Attempt.Failed("there is no such host, or no network to ask for it", true, false);
        }
        if (thrown instanceof ConnectException) {
            return new Attempt.Failed("no connection: nothing answers there", true, false);
        }
        if (thrown instanceof SSLException) {
            return new Attempt.Failed("no secure connection (" + cause.getMessage() + ")", false, false);
        }
        return new Attempt.Failed("the answer was cut off (" + words(thrown, cause) + ")",
                thrown instanceof IOException, true);
    }

    private static String words(Throwable thrown, Throwable cause) {
        String said = cause.getMessage() != null ? cause.getMessage() : thrown.getMessage();
        return said != null ? said : cause.getClass().getSimpleName();
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < CAUSES && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        return cause;
    }
}
