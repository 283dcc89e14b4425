package dev.tidemark.versioning.remote;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.versioning.Activity;
import dev.tidemark.versioning.Cache;
import dev.tidemark.versioning.Md5;
import dev.tidemark.versioning.ObjectFile;
import dev.tidemark.versioning.ObjectId;

/**
 * Fetches one object into a cache. What has come is kept when the connection is cut, even beyond the end of the program, and
 * gone on with; the object takes its place only when its MD5 is right.
 */
final class Download {
    private static final int BUFFER = 1 << 18;

    private final Remote remote;
    private final ObjectId id;
    private final long size;
    private final Patience patience;
    private final Activity activity;
    private final byte[] buffer = new byte[BUFFER];
    private Md5 md5 = new Md5();
    private long position;

    /** The download of an object of some length. */
    Download(Remote remote, ObjectId id, long size, Patience patience, Activity activity) {
        this.remote = remote;
        this.id = id;
        this.size = size;
        this.patience = patience;
        this.activity = activity;
    }

    /**
     * Fetches it.
     *
     * @throws dev.tidemark.base.DataFault if the remote has something else
     * @throws UnavailableFault if the connection is cut again and again
     * @throws dev.tidemark.base.OutputFault if it cannot be written
     */
    void into(Cache cache) {
        Path part = cache.partOf(id);
        ObjectFile.makeFolderOf(part);
        boolean isResumed = Files.exists(part);
        String found = load(part);
        if (isResumed && !found.equals(id.md5())) {
            // What was there from before may be what is wrong.
            delete(part);
            found = load(part);
        }
        if (!found.equals(id.md5())) {
            delete(part);
            throw Damaged.inRemote(remote, id, found);
        }
        ObjectFile.makeFolderOf(cache.pathOf(id));
        ObjectFile.publish(part, cache.pathOf(id), ObjectFile.Mode.READ_ONLY);
    }

    private String load(Path part) {
        md5 = new Md5();
        position = 0;
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE); FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new UnavailableFault(Shown.name(part.toString())
                        + ": another process fetches the same object; wait until it is done");
            }
            takeIn(file);
            receive(file, part);
            file.force(false);
        } catch (IOException e) {
            throw OutputFailure.of(Shown.name(part.toString()), e);
        }
        return md5.hex();
    }

    /** Reads what is there from before, and stands behind it. */
    @SuppressWarnings("StreamResourceLeak") // the stream is the file's, which is closed by its owner
    private void takeIn(FileChannel file) throws IOException {
        if (file.size() > size) {
            file.truncate(0);
        }
        InputStream old = Channels.newInputStream(file.position(0));
        for (int read = old.read(buffer); read >= 0; read = old.read(buffer)) {
            count(read);
        }
    }

    private void receive(FileChannel file, Path part) {
        int failures = 0;
        while (position < size) {
            long before = position;
            try (InputStream in = remote.read(id, position)) {
                copy(in, file, part);
            } catch (IOException e) {
                failures = position > before ? 1 : failures + 1;
                if (failures >= patience.attempts()) {
                    throw cut(e);
                }
                patience.waitAfter(failures);
            }
        }
    }

    private void copy(InputStream in, FileChannel file, Path part) throws IOException {
        while (position < size) {
            activity.check();
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, size - position));
            if (read < 0) {
                throw new EOFException("the object ended early");
            }
            write(file, read, part);
            count(read);
        }
    }

    private void write(FileChannel file, int length, Path part) {
        try {
            ObjectFile.write(file, buffer, length);
        } catch (IOException e) {
            throw OutputFailure.of(Shown.name(part.toString()), e);
        }
    }

    private void count(int length) {
        md5.add(buffer, length);
        position += length;
        activity.advance(length);
    }

    private UnavailableFault cut(IOException cause) {
        return new UnavailableFault("the connection to the remote " + remote.name() + " was cut after " + position
                + " of " + size + " bytes of " + id.path() + ", each time it was tried; what has come is kept, and the "
                + "next pull goes on from there", cause);
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw OutputFailure.of(Shown.name(part.toString()), e);
        }
    }
}
