package dev.tidemark.serving.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import dev.tidemark.serving.metrics.Rejection;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;

/** The bodies of requests: JSON as UTF-8, of a bounded size. */
final class Bodies {
    private static final int UNSUPPORTED = 415;
    private static final int TOO_LARGE = 413;
    private static final int MALFORMED = 400;

    /** How many bytes of a body that is too large are read for nothing, so that its sender hears what is wrong. */
    static final int ALSO_READ = 16 << 20;

    private final int most;

    Bodies(int most) {
        this.most = most;
    }

    /**
     * Reads a body whole.
     *
     * @throws Problem if it is no JSON by its type, or is too large
     */
    byte[] read(ServerRequest request) {
        requireJson(request.headers().first(HeaderNames.CONTENT_TYPE));
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) {
                // Who is still sending when the connection is closed never sees the answer.
                readForNothing(in, request.headers().contentLength().orElse(0) - body.length);
                throw tooLarge();
            }
            return body;
        } catch (RequestException e) {
            // The server itself counts the bytes of a body whose length is not given.
            throw e.status().code() == TOO_LARGE ? tooLarge() : malformed();
        } catch (DataReader.InsufficientDataAvailableException e) {
            throw new CloseConnectionException("the client ended before its body did", e);
        } catch (IllegalArgumentException e) {
            // The lengths of its pieces are read as it is, not before.
            throw malformed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is not said how much is to come, whoever sends it may be waiting for the answer already. */
    private static void readForNothing(InputStream in, long rest) throws IOException {
        in.skipNBytes(Math.clamp(rest, 0, ALSO_READ));
    }

    private Problem tooLarge() {
        return Problem.of(TOO_LARGE, "the body is larger than the " + most + " bytes that this service takes")
                .counted(Rejection.BODY);
    }

    private static Problem malformed() {
        return Problem.of(MALFORMED, "the framing of the body is not as HTTP/1.1 has it").with("Connection", "close");
    }

    private static void requireJson(Optional<String> type) {
        String[] parts = type.orElse("").toLowerCase(Locale.ROOT).split(";", -1);
        if (!parts[0].strip().equals(Reply.JSON)) {
            throw Problem
                    .of(UNSUPPORTED, type.map(found -> "the body is " + shown(found)).orElse("the body has no type")
                            + "; expected 'Content-Type: application/json'")
                    .with("Accept", Reply.JSON);
        }
        Arrays.stream(parts).skip(1).map(String::strip).filter(part -> part.startsWith("charset="))
                .map(part -> part.substring("charset=".length()).replace("\"", ""))
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8.name().toLowerCase(Locale.ROOT)))
                .findFirst().ifPresent(charset -> {
                    throw Problem.of(UNSUPPORTED, "the body is in " + shown(charset) + "; expected UTF-8");
                });
    }

    private static String shown(String text) {
        String plain = text.replaceAll("[^ -~]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}
