package dev.tidemark.batch;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.tidemark.bars.Input;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.NoInputFault;
import org.jspecify.annotations.Nullable;

/** The bytes a run reads, and their digest where it is wanted. */
final class RawInput implements AutoCloseable {
    private final Input input;
    private final Closeable source;
    /** Made when it is needed: finding the algorithm takes longer than reading a small file. */
    private @Nullable Digest digest;

    private RawInput(Input input, Closeable source) {
        this.input = input;
        this.source = source;
    }

    /**
     * Opens what the files name as the input.
     *
     * @param standardInput what {@code -} means
     * @param isDigested whether {@link #sha256} will be asked for
     * @throws NoInputFault if a pipe cannot be opened
     */
    static RawInput open(BatchFiles files, InputStream standardInput, boolean isDigested) {
        if (files.readsStandardInput()) {
            return of(leftOpen(standardInput), files.inputName(), isDigested);
        }
        Path path = Path.of(files.inputName());
        if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
            return of(pipe(path), files.inputName(), isDigested);
        }
        return new RawInput(new Input.File(path, files.inputName()), () -> {
        });
    }

    /**
     * Standard input is not the run's to close: where the caller closed it before, its number may by now be that of a file
     * which the virtual machine reads, and does not survive losing.
     */
    private static InputStream leftOpen(InputStream standardInput) {
        return new FilterInputStream(standardInput) {
            @Override
            public void close() {
                // Left to the end of the process.
            }
        };
    }

    /** A stream can be read once, so its digest is taken on the way. */
    private static RawInput of(InputStream in, String name, boolean isDigested) {
        if (!isDigested) {
            return new RawInput(new Input.Stream(in, name), in);
        }
        Digest onTheWay = new Digest();
        RawInput raw = new RawInput(new Input.Stream(onTheWay.over(in), name), in);
        raw.digest = onTheWay;
        return raw;
    }

    private static InputStream pipe(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new NoInputFault(path + ": cannot be opened; expected a file, a pipe or - for standard input", e);
        }
    }

    Input input() {
        return input;
    }

    /** The SHA-256 of all bytes of the input, as 64 hexadecimal digits. */
    String sha256(Cancellation cancellation) {
        return sha256(digest == null ? new Digest() : digest, input, cancellation);
    }

    /** Counts in what of an input was not counted in before, and answers the digest. */
    static String sha256(Digest wanted, Input input, Cancellation cancellation) {
        try {
            switch (input) {
                case Input.File file -> {
                    try (InputStream in = Files.newInputStream(file.path())) {
                        wanted.finish(wanted.over(in), cancellation);
                    }
                }
                case Input.Stream stream -> wanted.finish(stream.stream(), cancellation);
            }
        } catch (IOException e) {
            throw new NoInputFault(input.name() + ": cannot be read to its end for its SHA-256", e);
        }
        return wanted.hex();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
