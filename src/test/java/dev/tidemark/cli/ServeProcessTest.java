package dev.tidemark.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.tidemark.serving.Models;
import dev.tidemark.serving.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code tidemark volatility serve} by its command line, and as a process that is asked to end. */
class ServeProcessTest {
    private static final String MODEL = Models.folder(1).toString();
    private static final String TOKEN = "correct-horse-battery-staple";

    @TempDir
    private Path folder;

    private static TestRun.Result serve(String... options) {
        List<String> all = new ArrayList<>(List.of("volatility", "serve"));
        all.addAll(List.of("--model", MODEL));
        all.addAll(List.of(options));
        return new TestRun().run(all.toArray(String[]::new));
    }

    private static void assertFault(int code, String sentence, TestRun.Result result) {
        assertEquals(code, result.exitCode(), result.err());
        assertTrue(result.err().contains(sentence), result.err());
        assertTrue(!result.err().contains("\tat "), result.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--port 70000|--port is 70000; expected 0 to 65535",
            "--port x|--port",
            "--tls-cert a.pem|--tls-cert and --tls-key belong together; expected both or neither",
            "--tls-key a.pem|--tls-cert and --tls-key belong together", "--what|--what"})
    void optionsThatAreWrongAreUsage(String options, String sentence) {
        assertFault(64, sentence, serve(options.strip().split(" ")));
    }

    @Test
    void aTokenThatCouldBeGuessedIsConfiguration() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "hunter2-hunter2\n");
        TestRun.Result result = serve("--token-file", token.toString());
        assertFault(78, "expected a token of at least 16 printable characters", result);
        assertTrue(!result.err().contains("hunter2"), "what it is is not shown");
        assertFault(66, "cannot be read; expected the token", serve("--token-file", token + "-not"));
        Files.writeString(token, TOKEN);
        assertFault(64, "--no-auth is given, and a token as well",
                serve("--no-auth", "--token-file", token.toString()));
    }

    @Test
    void filesThatAreMissingOrNoPemAreASentence() throws IOException {
        Path text = Files.writeString(folder.resolve("text.pem"), "-----BEGIN NOTHING-----\n");
        assertFault(66, "none.pem: cannot be read; expected a PEM file", serve("--tls-cert",
                folder.resolve("none.pem").toString(), "--tls-key", text.toString()));
        assertFault(65, "cannot be used for TLS", serve("--tls-cert", text.toString(), "--tls-key", text.toString()));
        assertFault(66, "does not exist",
                new TestRun().run("volatility", "serve", "--model", folder.resolve("no/model").toString()));
    }

    @Test
    void aPortThatIsTakenIsUnavailable() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFault(69, "port " + taken.getLocalPort() + ": ", serve("--port", "" + taken.getLocalPort()));
        }
    }

    @Test
    void aProcessThatIsAskedToEndAnswersWhatIsHalfSentAndEndsWithItsCode() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "dev.tidemark.Main",
                "volatility",
                "serve", "--port", "0", "--model", MODEL).start();
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            StringBuilder told = new StringBuilder();
            String line = lines.readLine();
            while (line != null && !line.contains("listening at http://127.0.0.1:")) {
                told.append(line).append('\n');
                line = lines.readLine();
            }
            assertTrue(line != null, told::toString);
            int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
            try (RawClient client = RawClient.to(InetAddress.getLoopbackAddress(), port)) {
                client.send("GET /health HTTP/1.1\r\nHost: a\r\n\r\n");
                assertEquals(200, RawClient.status(client.answer()));
                client.send("POST /predict HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 2\r\n\r\n{");
                process.toHandle().destroy();
                client.send("}");
                int status = RawClient.status(client.rest());
                assertTrue(status == 422 || status == 0, "status " + status);
            }
            assertTrue(process.waitFor(10, TimeUnit.SECONDS), "it ends");
            assertEquals(143, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }
}
