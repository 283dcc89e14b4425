package dev.tidemark.pipeline.version;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.versioning.ObjectId;
import dev.tidemark.versioning.Project;
import dev.tidemark.versioning.Standing;
import dev.tidemark.versioning.Tracked;
import dev.tidemark.versioning.remote.Remote;

/** Tells how everything that has a version stands. */
public final class VersionStatus {
    private VersionStatus() {}

    /**
     * Looks.
     *
     * @param paths at which; at all when none is named
     * @param isRemoteAsked whether a remote is asked, too
     * @param remoteName its name; the usual one when absent
     * @throws dev.tidemark.base.Fault if that cannot be done
     */
    public static Answer run(List<String> paths, boolean isRemoteAsked, Optional<String> remoteName,
            Surroundings surroundings) {
        Workplace place = Workplace.open(surroundings, Workplace.USUAL_JOBS);
        List<Tracked> selected = place.select(paths);
        Optional<Set<ObjectId>> shared = isRemoteAsked
                ? Optional.of(shared(selected, remoteName, place))
                : Optional.empty();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("tracked");
        List<String> summary = new ArrayList<>();
        for (Tracked tracked : selected) {
            Standing standing = Standing.of(place.project(), tracked, place.cache(), place.activity());
            Optional<Boolean> isShared = shared.map(ids -> isShared(standing, ids, place));
            ObjectNode entry = TrackedText.json(place.project(), tracked)
                    .put("state", standing.place().name().toLowerCase(Locale.ROOT)).put("cached", standing.isKept());
            isShared.ifPresent(is -> entry.put("pushed", is));
            list.add(entry);
            summary.add(line(place.project(), standing, isShared));
        }
        if (summary.isEmpty()) {
            summary.add("nothing has a version yet");
        }
        return Answer.of(summary, json);
    }

    private static Set<ObjectId> shared(List<Tracked> selected, Optional<String> remoteName, Workplace place) {
        Set<ObjectId> ids = new HashSet<>();
        selected.forEach(tracked -> ids.addAll(Standing.knownObjects(tracked, place.cache())));
        try (Remote remote = place.remote(remoteName)) {
            Map<ObjectId, ?> found = place.transfers(remote).find(ids);
            return Set.copyOf(found.keySet());
        }
    }

    private static boolean isShared(Standing standing, Set<ObjectId> shared, Workplace place) {
        return shared.containsAll(Standing.knownObjects(standing.tracked(), place.cache()));
    }

    private static String line(Project project, Standing standing, Optional<Boolean> isShared) {
        String state = switch (standing.place()) {
            case UNCHANGED -> "unchanged";
            case CHANGED -> "changed since it was added";
            case MISSING -> "not there";
        };
        StringBuilder line = new StringBuilder(TrackedText.name(project, standing.tracked())).append(": ")
                .append(state);
        if (!standing.isKept()) {
            line.append(", not in the cache");
        }
        isShared.ifPresent(is -> line.append(is ? ", pushed" : ", not pushed"));
        return line.toString();
    }
}
