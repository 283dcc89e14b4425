package dev.tidemark.serving.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

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
            requirePair(keys);
            return Tls.builder().privateKey(keys).privateKeyCertChain(keys).build();
        } catch (RuntimeException | GeneralSecurityException e) {
            // What the key says is not shown, nor what a library says of it.
            throw new DataFault(
                    chain + " and " + key + ": cannot be used for TLS; expected a chain of certificates and its"
                            + " private key as PKCS #8 without a passphrase, both as PEM");
        }
    }

    /** Signs something by the key, and asks the certificate whether it was that. A server would only fail once it is asked. */
    private static void requirePair(Keys keys) throws GeneralSecurityException {
        PrivateKey key = keys.privateKey().orElseThrow();
        Signature signature = Signature.getInstance(switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        });
        byte[] words = {1, 2, 3};
        signature.initSign(key);
        signature.update(words);
        byte[] signed = signature.sign();
        signature.initVerify(keys.certChain().getFirst());
        signature.update(words);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the key is another's");
        }
    }
}
