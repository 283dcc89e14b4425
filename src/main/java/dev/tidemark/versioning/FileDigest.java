package dev.tidemark.versioning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** The digest of a file's bytes. */
public final class FileDigest {
    private static final int BUFFER = 1 << 18;

    private FileDigest() {}

    /**
     * The object that a file is.
     *
     * @param heard hears of every piece that is read how long it was
     * @throws dev.tidemark.base.NoInputFault if it cannot be read
     */
    public static ObjectId of(Path file, LongConsumer heard) {
        Md5 md5 = new Md5();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                md5.add(buffer, read);
                heard.accept(read);
            }
        } catch (IOException e) {
            throw Unreadable.of(file, e);
        }
        return new ObjectId(md5.hex(), false);
    }
}
