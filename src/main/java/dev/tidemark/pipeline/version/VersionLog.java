package dev.tidemark.pipeline.version;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.Shown;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.versioning.History;
import dev.tidemark.versioning.Out;
import dev.tidemark.versioning.Tracked;
import dev.tidemark.versioning.Version;

/** Tells the versions that there were. */
public final class VersionLog {
    private static final int SHORT_COMMIT = 8;

    private VersionLog() {}

    /**
     * Tells them.
     *
     * @param paths of which; of all when none is named
     * @param most how many of each at most
     * @throws dev.tidemark.base.Fault if that cannot be done
     */
    public static Answer run(List<String> paths, int most, Surroundings surroundings) {
        Workplace place = Workplace.open(surroundings, 1);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("logs");
        List<String> summary = new ArrayList<>();
        for (Tracked tracked : place.select(paths)) {
            History history = History.of(place.project(), tracked, most);
            list.add(json(tracked, history, place));
            summary.addAll(lines(tracked, history, place));
        }
        if (summary.isEmpty()) {
            summary.add("nothing has a version yet");
        }
        return Answer.of(summary, json);
    }

    private static ObjectNode json(Tracked tracked, History history, Workplace place) {
        ObjectNode json = TrackedText.json(place.project(), tracked)
                .put("source", history.isOfGit() ? "git" : "journal")
                .put("pending", history.isPending());
        ArrayNode versions = json.putArray("versions");
        for (Version version : history.versions()) {
            ObjectNode entry = versions.addObject().put("time", version.time());
            version.content().ifPresent(content -> TrackedText.add(entry, content).put("cached", place.cache().holds(
                    content.id())));
            version.commit().ifPresent(commit -> entry.put("commit", commit));
            version.author().ifPresent(author -> entry.put("author", author));
            version.message().ifPresent(message -> entry.put("message", message));
        }
        return json;
    }

    private static List<String> lines(Tracked tracked, History history, Workplace place) {
        List<String> lines = new ArrayList<>();
        String definition = Shown.name(place.project().nameOf(tracked.definition()));
        lines.add(TrackedText.name(place.project(), tracked) + ", " + (history.isOfGit()
                ? "by the commits of " + definition
                : "by the journal of this folder, which knows only what was added here"));
        if (history.isPending()) {
            lines.add("  now                   " + TrackedText.content(tracked.out().content())
                    + (history.isOfGit() ? ", not committed" : ", not added here"));
        }
        for (Version version : history.versions()) {
            String what = version.content().map(content -> what(content, place)).orElse("not there any more");
            String who = version.commit().map(commit -> "  " + commit.substring(0, SHORT_COMMIT) + "  "
                    + Shown.name(version.message().orElse(""))).orElse("");
            lines.add("  " + version.time() + "  " + what + who);
        }
        return lines;
    }

    private static String what(Out.Content content, Workplace place) {
        return TrackedText.content(content) + (place.cache().holds(content.id()) ? "" : ", not in the cache");
    }
}
