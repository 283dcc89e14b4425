package dev.tidemark.pipeline.version;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.UsageFault;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.versioning.Checkout;
import dev.tidemark.versioning.Pulling;
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
            try (Remote remote = place.remote(name)) {
                Pulling pulling = new Pulling(place.project(), place.transfers(remote));
                Pulling.Fetched fetched = pulling.fetch(tracked);
                summary.add((fetched.objects() == 0
                        ? "nothing to fetch"
                        : "fetched " + Quantity.of(fetched.objects(),
                                "object") + ", " + Quantity.bytes(fetched.bytes()))
                        + " from " + remote.name());
                remotes.addObject().put("remote", place.remoteName(name)).put("objects", fetched.objects()).put("bytes",
                        fetched.bytes());
                tracked.forEach(one -> checkOut(one, pulling, request, place, summary, written));
            }
        });
        return Answer.of(summary, json);
    }

    private static void checkOut(Tracked tracked, Pulling pulling, Request request, Workplace place,
            List<String> summary, ArrayNode written) {
        Checkout checkout = new Checkout(place.project(), place.cache(), request.isForced(),
                id -> pulling.fetchAgain(id, tracked), place.activity());
        Path target = request.output().map(Path::toAbsolutePath).orElse(tracked.path());
        int files = checkout.into(target, tracked.out().content());
        written.addObject().put("path", request.output().map(Path::toString).orElse(place.project().nameOf(target)))
                .put("files", files);
        String name = request.output().map(Path::toString).orElse(TrackedText.name(place.project(), tracked));
        summary.add(
                files == 0 ? name + ": as recorded already" : name + ": " + Quantity.of(files, "file") + " written");
    }
}
