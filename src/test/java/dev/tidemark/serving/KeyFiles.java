package dev.tidemark.serving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A certificate and its key, made for a test by the JDK's own tool, as PEM files. */
final class KeyFiles {
    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final KeyStore store;

    private KeyFiles(Path folder, KeyStore store) {
        this.folder = folder;
        this.store = store;
    }

    /**
     * Makes a pair.
     *
     * @param algorithm {@code RSA}, {@code EC} or {@code Ed25519}
     */
    static KeyFiles of(String algorithm, Path parent)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory(parent, algorithm);
        Path file = folder.resolve("keys.p12");
        Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "a", "-keyalg", algorithm, "-dname", "CN=localhost", "-ext",
                "SAN=dns:localhost,ip:127.0.0.1", "-validity", "30", "-storetype", "PKCS12", "-keystore",
                file.toString(), "-storepass", PASSWORD).redirectErrorStream(true).redirectOutput(
                        folder.resolve("log").toFile())
                .start();
        assertEquals(true, tool.waitFor(60, TimeUnit.SECONDS));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyFiles files = new KeyFiles(folder, store);
        Files.writeString(files.chain(), pem("CERTIFICATE", store.getCertificate("a").getEncoded()));
        Files.writeString(files.key(), pem("PRIVATE KEY", Objects.requireNonNull(store.getKey("a",
                PASSWORD.toCharArray())).getEncoded()));
        return files;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(
                java.nio.charset.StandardCharsets.US_ASCII)).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    Path chain() {
        return folder.resolve("chain.pem");
    }

    Path key() {
        return folder.resolve("key.pem");
    }

    /** What a client needs that trusts this certificate. */
    SSLContext trusting() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
