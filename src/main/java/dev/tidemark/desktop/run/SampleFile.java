package dev.tidemark.desktop.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.SampleBars;
import dev.tidemark.bars.SampleCsv;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.OutputFault;

/** Made-up bars in a file of the user's, so that everything works as with any other. */
public final class SampleFile {
    /** How many bars there are. */
    public static final int ROWS = 10_000;
    private static final long SEED = 42;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private SampleFile() {}

    /**
     * Makes sure that the sample is there, whole and as it should be.
     *
     * @param folder where it lies; made when it does not exist
     * @return the file
     * @throws OutputFault if it cannot be written
     */
    public static Path in(Path folder, Cancellation cancellation) {
        Path file = folder.resolve("sample.csv");
        try {
            byte[] content = content(cancellation);
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
                Files.createDirectories(folder);
                AtomicFile.write(file, content);
            }
            return file;
        } catch (IOException e) {
            throw new OutputFault(file + ": the sample cannot be written (" + e.getMessage() + ")", e);
        }
    }

    private static byte[] content(Cancellation cancellation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try {
            SampleCsv.write(new SampleBars(SEED, Interval.MINUTE, START), ROWS, bytes, cancellation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
