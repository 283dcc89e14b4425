package dev.tidemark.batch;

import java.nio.file.Path;

import dev.tidemark.bars.Input;
import dev.tidemark.base.Cancellation;

/** The digest of an input, as the report has it. */
public final class InputDigest {
    private InputDigest() {}

    /**
     * The SHA-256 of a file's raw bytes, as they are before any unpacking.
     *
     * @return 64 hexadecimal digits
     * @throws dev.tidemark.base.NoInputFault if it cannot be read
     * @throws dev.tidemark.base.CancelledFault if it is cancelled meanwhile
     */
    public static String sha256(Path path, Cancellation cancellation) {
        return RawInput.sha256(new Digest(), new Input.File(path, path.toString()), cancellation);
    }
}
