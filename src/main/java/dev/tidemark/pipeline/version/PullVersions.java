package dev.tidemark.pipeline.version;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.versioning.Checkout;
import dev.tidemark.versioning.ObjectId;
import dev.tidemark.versioning.Pulling;
import dev.tidemark.versioning.Standing;
import dev.tidemark.versioning.Tracked;
import dev.tidemark.versioning.remote.Remote;

/** Fetches what was recorded, and puts it in its place. */
public final class PullVersions {
    private PullVersions() {}

    /**
     * What is asked for.
     *
     * @param paths which; all when none is named
     * @param remoteName where from; where each belongs when absent
     * @param jobs how many objects at once
     * @param isForced whether what nobody has kept may be overwritten
     * @param output another place for the one that is named
     */
    public record Request(List<String> paths, Optional<String> remoteName, int jobs, boolean isForced,
            Optional<Path> output) {}

    /**
     * Pulls.
     *
     * @throws dev.tidemark.base.Fault if that cannot be done
     */
    public static Answer run(Request request, Surroundings surroundings) {
        Workplace place = Workplace.open(surroundings, request.jobs());
        List<Tracked> selected = place.select(request.paths());
        if (request.output().isPresent() && selected.size() != 1) {
            throw new UsageFault("--output names one place, and " + Quantity.of(selected.size(), "version")
                    + " would go there; name the one that is meant");
        }
        List<String> summary = new ArrayList<>();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode remotes = json.putArray("remotes");
        ArrayNode written = json.putArray("written");
        PushVersions.byRemote(selected, request.remoteName()).forEach((name, tracked) -> {
            fetch(tracked, name, place, summary, remotes);
            tracked.forEach(one -> checkOut(one, name, request, place, summary, written));
        });
        return Answer.of(summary, json);
    }

    /** Fetches what is not in the cache; when all is, no remote is needed. */
    private static void fetch(List<Tracked> tracked, Optional<String> name, Workplace place, List<String> summary,
            ArrayNode remotes) {
        if (tracked.stream().allMatch(one -> Standing.isKept(one, place.cache()))) {
            return;
        }
        try (Remote remote = place.remote(name)) {
            Pulling.Fetched fetched = new Pulling(place.project(), place.transfers(remote)).fetch(tracked);
            summary.add("fetched " + Quantity.of(fetched.objects(), "object") + ", " + Quantity.bytes(fetched.bytes())
                    + " from " + remote.name());
            remotes.addObject().put("remote", place.remoteName(name)).put("objects", fetched.objects()).put("bytes",
                    fetched.bytes());
        }
    }

    private static void fetchAgain(ObjectId id, Tracked tracked, Optional<String> name, Workplace place) {
        try (Remote remote = place.remote(name)) {
            new Pulling(place.project(), place.transfers(remote)).fetchAgain(id, tracked);
        }
    }

    private static void checkOut(Tracked tracked, Optional<String> name, Request request, Workplace place,
            List<String> summary, ArrayNode written) {
        Checkout checkout = new Checkout(place.project(), place.cache(), request.isForced(),
                id -> fetchAgain(id, tracked, name, place), place.activity());
        Path target = request.output().map(Path::toAbsolutePath).orElse(tracked.path());
        int files = checkout.into(target, tracked.out().content());
        String shown = request.output().map(Path::toString).orElse(place.project().nameOf(tracked.path()));
        written.addObject().put("path", shown).put("files", files);
        summary.add(Shown.name(shown) + (files == 0
                ? ": as recorded already"
                : ": " + Quantity.of(files, "file")
                        + " written"));
    }
}
