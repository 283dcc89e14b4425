package dev.tidemark.versioning.remote;

import java.nio.file.Path;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Shown;
import dev.tidemark.versioning.ObjectId;

/** Objects that are not what their names say. */
final class Damaged {
    private Damaged() {}

    /** One of the own cache. */
    static DataFault inCache(Path file, ObjectId id) {
        return new DataFault(Shown.name(file.toString()) + ": the object in the cache is damaged, its MD5 is not " + id
                .md5() + "; it is not shared: delete it, and add the data again or pull them");
    }

    /** One of a remote. */
    static DataFault inRemote(Remote remote, ObjectId id, String found) {
        return new DataFault("the remote " + remote.name() + " has a damaged object: the MD5 of " + id.path() + " is "
                + found + "; nothing was taken of it: push it again from where the data are");
    }
}
