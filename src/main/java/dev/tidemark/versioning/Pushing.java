package dev.tidemark.versioning;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.versioning.remote.Stored;
import dev.tidemark.versioning.remote.Transfers;

/**
 * Shares versions: what the cache has and a remote has not.
 *
 * @param project the project
 * @param transfers the way to the remote
 */
public record Pushing(Project project, Transfers transfers) {
    /**
     * What was pushed.
     *
     * @param objects how many objects
     * @param bytes how long they are together
     * @param present how many were there already
     * @param replaced how many of those pushed took the place of damaged ones
     */
    public record Pushed(int objects, long bytes, int present, int replaced) {}

    /**
     * Pushes.
     *
     * @throws NoInputFault if neither cache nor remote has something that was recorded
     * @throws dev.tidemark.base.UnavailableFault if the remote does not take it
     */
    public Pushed push(Collection<Tracked> all) {
        Set<ObjectId> ids = new HashSet<>();
        // Without its list a folder can only have been pushed before, or be missing.
        all.forEach(tracked -> ids.addAll(Standing.knownObjects(tracked, transfers.cache())));
        Map<ObjectId, Stored> stored = transfers.find(ids);
        Map<ObjectId, Boolean> files = new TreeMap<>();
        Map<ObjectId, Boolean> folders = new TreeMap<>();
        for (ObjectId id : ids) {
            Stored there = stored.get(id);
            boolean isKept = transfers.cache().holds(id);
            if (there == null && !isKept) {
                throw missing(id, all);
            }
            if (isKept && (there == null || !there.isWhole(id, transfers.cache().sizeOf(id)))) {
                (id.isFolder() ? folders : files).put(id, there != null);
            }
        }
        transfers.push(files);
        // Who sees the list of a folder may rely on all that is in it.
        transfers.push(folders);
        files.putAll(folders);
        long bytes = files.keySet().stream().mapToLong(transfers.cache()::sizeOf).sum();
        int replaced = (int) files.values().stream().filter(isReplaced -> isReplaced).count();
        return new Pushed(files.size(), bytes, ids.size() - files.size(), replaced);
    }

    private NoInputFault missing(ObjectId id, Collection<Tracked> all) {
        String whose = all.stream().filter(tracked -> Standing.knownObjects(tracked, transfers.cache()).contains(id))
                .findFirst()
                .map(tracked -> project.nameOf(tracked.path())).orElse("something");
        return new NoInputFault(Shown.name(whose) + ": the object " + id + " of its recorded version is neither in the "
                + "cache nor in the remote " + transfers.remote().name() + "; add it again where the data are");
    }
}
