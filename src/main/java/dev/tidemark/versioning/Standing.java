package dev.tidemark.versioning;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How something that has a version stands.
 *
 * @param tracked what
 * @param place how it is in its place
 * @param isKept whether the cache has all of the recorded version
 */
public record Standing(Tracked tracked, Place place, boolean isKept) {
    /** How something is in its place. */
    public enum Place {
        /** As it was recorded. */
        UNCHANGED,
        /** Otherwise than it was recorded. */
        CHANGED,
        /** Not there. */
        MISSING
    }

    /** Looks at all of something. */
    public static Standing of(Project project, Tracked tracked, Cache cache, Activity activity) {
        return new Standing(tracked, place(project, tracked, activity), isKept(tracked, cache));
    }

    /** Whether a cache has all of the recorded version. */
    public static boolean isKept(Tracked tracked, Cache cache) {
        return objects(tracked, cache).map(ids -> ids.stream().allMatch(cache::holds)).orElse(false);
    }

    private static Place place(Project project, Tracked tracked, Activity activity) {
        if (!Files.exists(tracked.path())) {
            return Place.MISSING;
        }
        if (Files.isDirectory(tracked.path()) != tracked.out().content().id().isFolder()) {
            return Place.CHANGED;
        }
        Snapshot now = Snapshot.of(tracked.path(), IgnoreRules.ofDvc(project.root()), activity);
        return now.content().id().equals(tracked.out().content().id()) ? Place.UNCHANGED : Place.CHANGED;
    }

    /** The objects that something is made of, as far as the cache knows: of a folder without its list, the list alone. */
    public static List<ObjectId> knownObjects(Tracked tracked, Cache cache) {
        return objects(tracked, cache).orElse(List.of(tracked.out().content().id()));
    }

    /** The objects that something is made of, a folder's list the last; nothing when the cache does not have the list. */
    static Optional<List<ObjectId>> objects(Tracked tracked, Cache cache) {
        ObjectId id = tracked.out().content().id();
        if (!id.isFolder()) {
            return Optional.of(List.of(id));
        }
        return cache.manifest(id).map(manifest -> {
            List<ObjectId> ids = new ArrayList<>(
                    manifest.entries().stream().map(Manifest.Entry::id).distinct().toList());
            ids.add(id);
            return ids;
        });
    }
}
