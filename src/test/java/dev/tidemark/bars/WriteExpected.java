package dev.tidemark.bars;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Writes {@code expected.txt} of every folder under {@code flavours} as the reader reads it now: for a new folder, or after
 * a wanted change. What it wrote must be looked at before it is committed.
 */
final class WriteExpected {
    private WriteExpected() {}

    public static void main(String[] args) throws IOException {
        for (FlavourCase flavour : FlavourCase.all()) {
            Files.writeString(flavour.folder().resolve("expected.txt"), flavour.actual());
        }
    }
}
