package dev.tidemark.serving;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.serving.web.PemTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With a certificate and its key the service speaks HTTPS and nothing else. */
class TlsTest {
    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void whoTrustsTheCertificateIsAnswered(String algorithm) throws Exception {
        KeyFiles files = KeyFiles.of(algorithm, folder);
        try (RunningService service = new Setup().tls(PemTls.of(files.chain(), files.key())).idle(400).start();
                HttpClient client = HttpClient.newBuilder().sslContext(files.trusting())
                        .version(HttpClient.Version.HTTP_1_1).build()) {
            assertEquals(200, service.send(client, HttpRequest.newBuilder(service.uri("/ready"))).status());
            assertEquals(200, service.send(client, HttpRequest.newBuilder(service.uri("/predict"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(Questions.features(Questions.means())))).status());
            assertFalse(service.raw().send("GET /ready HTTP/1.1\r\nHost: a\r\n\r\n").rest().contains("ready"));
            // Somebody who connects and never begins to agree on a key is let go like somebody who is silent.
            assertTrue(service.raw().rest().isEmpty());
        }
    }

    @Test
    void filesThatAreNoPairAreRefusedInOneSentence() throws Exception {
        KeyFiles rsa = KeyFiles.of("RSA", folder);
        KeyFiles other = KeyFiles.of("RSA", folder);
        KeyFiles ec = KeyFiles.of("EC", folder);
        for (Path[] pair : new Path[][]{{rsa.chain(), other.key()}, {rsa.chain(), ec.key()}, {ec.chain(), rsa.key()},
                {rsa.key(), rsa.chain()}, {rsa.chain(), Files.writeString(folder.resolve("odd"), "no key")}}) {
            DataFault fault = assertThrows(DataFault.class, () -> PemTls.of(pair[0], pair[1]));
            assertEquals(pair[0] + " and " + pair[1] + ": cannot be used for TLS; expected a chain of certificates and"
                    + " its private key as PKCS #8 without a passphrase, both as PEM", fault.sentence());
        }
        assertThrows(NoInputFault.class, () -> PemTls.of(rsa.chain(), folder.resolve("nowhere")));
    }
}
