package dev.tidemark.versioning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.versioning.remote.Stored;
import dev.tidemark.versioning.remote.Transfers;

/**
 * Fetches versions: what a remote has and the cache has not.
 *
 * @param project the project
 * @param transfers the way to the remote
 */
public record Pulling(Project project, Transfers transfers) {
    /**
     * What was fetched.
     *
     * @param objects how many objects
     * @param bytes how long they are together
     */
    public record Fetched(int objects, long bytes) {
        /** Together with more. */
        public Fetched and(Fetched more) {
            return new Fetched(objects + more.objects, bytes + more.bytes);
        }
    }

    /**
     * Fetches into the cache.
     *
     * @throws NoInputFault if the remote does not have it either
     * @throws dev.tidemark.base.DataFault if the remote's is damaged
     */
    public Fetched fetch(Collection<Tracked> all) {
        Cache cache = transfers.cache();
        List<ObjectId> lists = all.stream().map(tracked -> tracked.out().content().id()).filter(ObjectId::isFolder)
                .filter(id -> cache.manifest(id).isEmpty()).toList();
        Fetched fetched = fetch(new HashSet<>(lists), all);
        Set<ObjectId> ids = new HashSet<>();
        for (Tracked tracked : all) {
            Standing.objects(tracked, cache).orElse(List.of()).stream().filter(id -> !cache.holds(id))
                    .forEach(ids::add);
        }
        return fetched.and(fetch(ids, all));
    }

    private Fetched fetch(Set<ObjectId> ids, Collection<Tracked> all) {
        if (ids.isEmpty()) {
            return new Fetched(0, 0);
        }
        Map<ObjectId, Stored> stored = transfers.find(ids);
        ids.stream().filter(id -> !stored.containsKey(id)).sorted().findFirst().ifPresent(id -> {
            throw missing(id, all);
        });
        transfers.fetch(stored);
        return new Fetched(stored.size(), stored.values().stream().mapToLong(Stored::size).sum());
    }

    /** Fetches one again whose copy in the cache is damaged. */
    public void fetchAgain(ObjectId id, Tracked tracked) {
        Fetched ignored = fetch(Set.of(id), List.of(tracked));
    }

    private NoInputFault missing(ObjectId id, Collection<Tracked> all) {
        List<String> whose = new ArrayList<>();
        for (Tracked tracked : all) {
            if (Standing.knownObjects(tracked, transfers.cache()).contains(id)) {
                whose.add(project.nameOf(tracked.path()));
            }
        }
        return new NoInputFault(Shown.name(whose.isEmpty() ? "something" : whose.getFirst()) + ": the object " + id
                + " of its recorded version is neither in the cache nor in the remote " + transfers.remote().name()
                + "; push it from where it was added");
    }
}
