package dev.tidemark.pipeline.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.versioning.Pushing;
import dev.tidemark.versioning.Tracked;
import dev.tidemark.versioning.remote.Remote;

/** Shares what was recorded. */
public final class PushVersions {
    private PushVersions() {}

    /**
     * Pushes.
     *
     * @param paths which; all when none is named
     * @param remoteName where to; where each belongs when absent
     * @param jobs how many objects at once
     * @throws dev.tidemark.base.Fault if that cannot be done
     */
    public static Answer run(List<String> paths, Optional<String> remoteName, int jobs, Surroundings surroundings) {
        Workplace place = Workplace.open(surroundings, jobs);
        List<Tracked> selected = place.select(paths).stream().filter(tracked -> tracked.out().isPushed()).toList();
        List<String> summary = new ArrayList<>();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("remotes");
        byRemote(selected, remoteName).forEach((name, tracked) -> {
            try (Remote remote = place.remote(name)) {
                Pushing.Pushed pushed = new Pushing(place.project(), place.transfers(remote)).push(tracked);
                summary.add(line(pushed, remote.name()));
                list.addObject().put("remote", place.remoteName(name)).put("objects", pushed.objects())
                        .put("bytes", pushed.bytes())
                        .put("present", pushed.present()).put("replaced", pushed.replaced());
            }
        });
        return Answer.of(summary, json);
    }

    /** What goes where: to the remote that is named, else to its own, else to the usual one. */
    static Map<Optional<String>, List<Tracked>> byRemote(List<Tracked> selected, Optional<String> remoteName) {
        Map<Optional<String>, List<Tracked>> groups = new LinkedHashMap<>();
        selected.forEach(tracked -> groups.computeIfAbsent(remoteName.or(tracked.out()::remote),
                name -> new ArrayList<>()).add(tracked));
        if (groups.isEmpty()) {
            groups.put(remoteName, List.of());
        }
        return groups;
    }

    private static String line(Pushing.Pushed pushed, String remote) {
        String line = pushed.objects() == 0
                ? "nothing to push"
                : "pushed " + Quantity.of(pushed.objects(), "object") + ", " + Quantity.bytes(pushed.bytes());
        return line + " to " + remote + "; " + pushed.present() + " there already"
                + (pushed.replaced() == 0 ? "" : "; " + Quantity.of(pushed.replaced(), "damaged object") + " replaced");
    }
}
