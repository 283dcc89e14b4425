package dev.tidemark.versioning.remote;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

import dev.tidemark.versioning.Activity;
import dev.tidemark.versioning.Cache;
import dev.tidemark.versioning.ObjectId;

/**
 * Moves objects between a cache and a remote, several at once.
 *
 * @param remote the one
 * @param cache the other
 * @param patience how often what fails is tried
 * @param activity hears how far it is
 */
public record Transfers(Remote remote, Cache cache, Patience patience, Activity activity) {
    /** What the remote has of some objects. */
    public Map<ObjectId, Stored> find(Collection<ObjectId> ids) {
        Map<ObjectId, Stored> found = new ConcurrentSkipListMap<>();
        activity.each(ids, id -> {
            activity.check();
            remote.find(id).ifPresent(stored -> found.put(id, stored));
        });
        return new TreeMap<>(found);
    }

    /** Fetches objects that the remote has. */
    public void fetch(Map<ObjectId, Stored> objects) {
        objects.values().forEach(stored -> activity.expect(stored.size()));
        activity.each(objects.entrySet(), object -> {
            activity.check();
            new Download(remote, object.getKey(), object.getValue().size(), patience, activity).into(cache);
        });
    }

    /**
     * Pushes objects that the cache has.
     *
     * @param objects each with whether the remote's is damaged, and is replaced
     */
    public void push(Map<ObjectId, Boolean> objects) {
        objects.keySet().forEach(id -> activity.expect(cache.sizeOf(id)));
        activity.each(objects.entrySet(), object -> {
            activity.check();
            remote.write(object.getKey(), cache.pathOf(object.getKey()), object.getValue(), activity);
        });
    }
}
