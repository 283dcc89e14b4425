package dev.tidemark.versioning.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.versioning.Activity;
import dev.tidemark.versioning.ObjectId;

/** A place where objects are shared. Safe to use from any thread. Whatever fails there is a fault that names it. */
public interface Remote extends AutoCloseable {
    /** The remote as sentences name it, without anything secret. */
    String name();

    /**
     * What the remote has of an object.
     *
     * @throws dev.tidemark.base.UnavailableFault if it does not answer
     */
    Optional<Stored> find(ObjectId id);

    /**
     * Opens an object that is there.
     *
     * @param from how many bytes to leave out
     * @throws IOException if the connection fails, which may be tried again
     * @throws dev.tidemark.base.UnavailableFault if it is no use to try again
     */
    InputStream read(ObjectId id, long from) throws IOException;

    /**
     * Puts an object there. Nobody sees it before it is whole, and one that came there meanwhile is left.
     *
     * @param id what it is
     * @param file its bytes, which are looked at before they are sent
     * @param isReplacing whether there is a damaged one, which is replaced
     * @throws dev.tidemark.base.DataFault if the file is something else
     * @throws dev.tidemark.base.UnavailableFault if the remote does not take it
     */
    void write(ObjectId id, Path file, boolean isReplacing, Activity activity);

    @Override
    void close();
}
