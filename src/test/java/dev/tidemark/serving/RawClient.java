package dev.tidemark.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sends bytes as it likes, for what no library would send. */
public final class RawClient implements AutoCloseable {
    private static final int LONGEST_MILLIS = 5000;
    /** Small, so that who does not read is soon noticed. */
    private static final int SMALL = 16 << 10;

    private final Socket socket = new Socket();

    private RawClient() {}

    /** A connection. */
    public static RawClient to(InetAddress address, int port) {
        RawClient client = new RawClient();
        try {
            client.socket.setSoTimeout(LONGEST_MILLIS);
            client.socket.setTcpNoDelay(true);
            client.socket.setReceiveBufferSize(SMALL);
            client.socket.connect(new InetSocketAddress(address, port), LONGEST_MILLIS);
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends characters, a byte each. */
    public RawClient send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes; that the other side has hung up is not the sender's concern. */
    public RawClient send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException hungUp) {
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Says that nothing more comes. */
    public RawClient half() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers until the other side closes the connection; fails if it does not within five seconds. */
    public String rest() {
        StringBuilder text = new StringBuilder();
        try {
            for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
                text.append((char) next);
            }
        } catch (SocketException reset) {
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("still open after: " + text, e);
        }
        return text.toString();
    }

    /** The next answer, by its length. */
    public String answer() {
        StringBuilder text = new StringBuilder();
        int end = -1;
        while (end < 0 || text.length() < end) {
            text.append(read());
            if (end < 0 && text.toString().endsWith("\r\n\r\n")) {
                end = text.length() + length(text.toString());
            }
        }
        return text.toString();
    }

    private char read() {
        try {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("closed");
            }
            return (char) next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int length(String head) {
        return head.lines().map(line -> line.toLowerCase(java.util.Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip())).findFirst().orElse(0);
    }

    /** The status of an answer, 0 where there is none. */
    public static int status(String answer) {
        return answer.startsWith("HTTP/1.") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
