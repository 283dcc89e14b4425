package dev.tidemark.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.tidemark.base.Cancellation;

/** Tables from text. */
final class Tables {
    private Tables() {}

    static Table of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), 2);
    }

    static Table of(byte[] bytes, int threads) {
        try {
            Path file = Files.createTempFile("tidemark-test-", ".csv");
            try {
                return TableFile.read(Files.write(file, bytes), "t.csv", (char) 0, threads, Cancellation.NEVER);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
