package dev.tidemark.versioning.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a server, and cuts connections after so many bytes of the one or the other. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int port;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private final AtomicInteger cutsLeft = new AtomicInteger();
    private volatile long mostSent = Long.MAX_VALUE;
    private volatile long mostReceived = Long.MAX_VALUE;

    /** In front of a port of this machine. */
    CuttingProxy(int port) throws IOException {
        this.port = port;
        Thread.ofVirtual().start(this::accept);
    }

    /** Cuts so many connections, each when the server has sent so many bytes on it. */
    CuttingProxy cutReceiving(int times, long bytes) {
        mostReceived = bytes;
        cutsLeft.set(times);
        return this;
    }

    /** Cuts so many connections, each when the client has sent so many bytes on it. */
    CuttingProxy cutSending(int times, long bytes) {
        mostSent = bytes;
        cutsLeft.set(times);
        return this;
    }

    /** Cuts no more, and counts from here. */
    void heal() {
        cutsLeft.set(0);
        mostSent = Long.MAX_VALUE;
        mostReceived = Long.MAX_VALUE;
        sent.set(0);
        received.set(0);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many bytes clients sent. */
    long sent() {
        return sent.get();
    }

    /** How many bytes the server sent. */
    long received() {
        return received.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                Thread.ofVirtual().start(() -> pump(client, server, sent, true));
                Thread.ofVirtual().start(() -> pump(server, client, received, false));
            }
        } catch (SocketException closed) {
            // The test is over.
            return;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pump(Socket from, Socket to, AtomicLong count, boolean isSending) {
        byte[] buffer = new byte[4096];
        long passed = 0;
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                passed += read;
                count.addAndGet(read);
                boolean isFull = passed > (isSending ? mostSent : mostReceived);
                if (isFull && cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException cut) {
            // Whichever end it was, both are closed now.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
