package dev.tidemark.pipeline.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Sha256;
import dev.tidemark.batch.Versions;

/** Digests by which a step knows whether anything changed: of contents, never of times. What nothing was done to is digested once. */
final class Fingerprint {
    private static final int BLOCK = 1 << 16;

    private final Map<Path, Optional<String>> known = new HashMap<>();

    /** Forgets what it knows, since files may have changed. */
    void forget() {
        known.clear();
    }

    /** The digest of all that a step's result depends on, the version of the program included. */
    String of(String step, Inputs inputs) {
        MessageDigest digest = Sha256.begin();
        add(digest, step);
        add(digest, Versions.tidemark());
        add(digest, inputs.settings());
        for (Path file : inputs.files()) {
            add(digest, file.toString());
            add(digest, of(file).orElse("missing"));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of a file, or of all files in a folder with their names; nothing where neither is there. */
    Optional<String> of(Path path) {
        return known.computeIfAbsent(path, Fingerprint::digest);
    }

    private static Optional<String> digest(Path path) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        MessageDigest digest = Sha256.begin();
        try {
            if (Files.isDirectory(path)) {
                folder(path, digest);
            } else {
                file(path, digest);
            }
        } catch (IOException e) {
            throw new NoInputFault(path + ": cannot be read (" + e.getMessage() + ")", e);
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static void folder(Path folder, MessageDigest digest) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).filter(file -> !isHidden(folder.relativize(file))).sorted()
                    .toList();
        }
        for (Path file : files) {
            add(digest, folder.relativize(file).toString());
            MessageDigest content = Sha256.begin();
            file(file, content);
            digest.update(content.digest());
        }
    }

    /** What begins with a point is being written, or is somebody else's. */
    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static void file(Path file, MessageDigest digest) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        }
    }

    /** A text with its length before it, so that two texts are never taken for two others. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
