package dev.tidemark.versioning.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.base.UnavailableFault;
import dev.tidemark.versioning.Activity;
import dev.tidemark.versioning.ObjectFile;
import dev.tidemark.versioning.ObjectId;

/** A folder, perhaps on a disk that others see. */
final class FolderRemote implements Remote {
    private final String name;
    private final Path folder;

    /**
     * The remote of a folder.
     *
     * @throws UnavailableFault if it is not there: a disk may not be mounted, and another must not take its place
     */
    FolderRemote(RemoteSettings settings) {
        this.name = settings.toString();
        this.folder = settings.folder();
        if (!Files.isDirectory(folder)) {
            throw new UnavailableFault("the remote " + name + " is not there: that is no folder; mount it, "
                    + "or make it with mkdir");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Stored> find(ObjectId id) {
        try {
            return Optional.of(new Stored(Files.size(folder.resolve(id.path())), Optional.empty()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UnavailableFault("the remote " + name + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public InputStream read(ObjectId id, long from) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(folder.resolve(id.path()));
        return Channels.newInputStream(channel.position(from));
    }

    @Override
    public void write(ObjectId id, Path file, boolean isReplacing, Activity activity) {
        if (!ObjectFile.copy(file, id, folder.resolve(id.path()), ObjectFile.Mode.READ_ONLY, activity)) {
            throw Damaged.inCache(file, id);
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
