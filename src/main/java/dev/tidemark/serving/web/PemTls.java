package dev.tidemark.serving.web;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;

/** Encryption by two PEM files: the chain of certificates, the server's own first, and its private key. */
public final class PemTls {
    private PemTls() {}

    /**
     * Reads them.
     *
     * @param chain the chain of certificates
     * @param key the private key, as PKCS #8 without a passphrase
     * @throws NoInputFault if one is not there
     * @throws DataFault if one is not what it should be, or they do not belong together
     */
    public static Tls of(Path chain, Path key) {
        for (Path file : new Path[]{chain, key}) {
            if (!Files.isReadable(file)) {
                throw new NoInputFault(file + ": cannot be read; expected a PEM file");
            }
        }
        try {
            Keys keys = Keys.builder().pem(pem -> pem.key(Resource.create(key)).certChain(Resource.create(chain)))
                    .build();
            return Tls.builder().privateKey(keys).privateKeyCertChain(keys).build();
        } catch (RuntimeException e) {
            // What the key says is not shown, nor what a library says of it.
            throw new DataFault(
                    chain + " and " + key + ": cannot be used for TLS; expected a chain of certificates and its"
                            + " private key as PKCS #8 without a passphrase, both as PEM");
        }
    }
}
