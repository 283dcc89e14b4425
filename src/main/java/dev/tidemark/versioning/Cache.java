package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Shown;

/**
 * The objects that a project keeps for itself, read-only.
 *
 * @param folder where they are
 */
public record Cache(Path folder) {
    /** Where an object is, or would be. */
    public Path pathOf(ObjectId id) {
        return folder.resolve(id.path());
    }

    /** Whether an object is there. */
    public boolean holds(ObjectId id) {
        return Files.isRegularFile(pathOf(id));
    }

    /** Where what is being fetched lies meanwhile; what is there may be gone on with. */
    public Path partOf(ObjectId id) {
        return folder.resolve("tidemark").resolve(id + ".part");
    }

    /**
     * The length of an object that is there.
     *
     * @throws dev.tidemark.base.NoInputFault if it is not
     */
    public long sizeOf(ObjectId id) {
        return sizeOf(pathOf(id));
    }

    /**
     * Keeps a file, unless it is there already; one of another length is damaged, and is replaced.
     *
     * @throws DataFault if the file is not the object any more
     */
    void add(Path file, ObjectId id, Activity activity) {
        boolean isThere = holds(id) && sizeOf(id) == sizeOf(file);
        if (!isThere && !ObjectFile.copy(file, id, pathOf(id), ObjectFile.Mode.READ_ONLY, activity)) {
            throw new DataFault(Shown.name(file.toString())
                    + ": the file was changed while it was read; add it again when it rests");
        }
    }

    /** Keeps the list of a folder. */
    void add(Manifest manifest, Activity activity) {
        byte[] bytes = manifest.bytes();
        if (!holds(manifest.id()) || sizeOf(manifest.id()) != bytes.length) {
            ObjectFile.write(bytes, manifest.id(), pathOf(manifest.id()), activity);
        }
    }

    /**
     * The list of a folder; nothing when it is not there, or is damaged.
     *
     * @throws DataFault if it is no list
     */
    public Optional<Manifest> manifest(ObjectId id) {
        Path place = pathOf(id);
        if (!holds(id)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(place);
            return Md5.of(bytes).equals(id.md5())
                    ? Optional.of(new ManifestReader(Shown.name(place.toString())).read(bytes))
                    : Optional.empty();
        } catch (IOException e) {
            throw Unreadable.of(place, e);
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Unreadable.of(file, e);
        }
    }
}
