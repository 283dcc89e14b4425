package dev.tidemark.pipeline.version;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.UsageFault;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.versioning.Adding;
import dev.tidemark.versioning.Journal;
import dev.tidemark.versioning.Project;
import dev.tidemark.versioning.Tracked;

/** Records what files and folders are made of now. */
public final class AddVersion {
    private AddVersion() {}

    /**
     * Records some.
     *
     * @param paths which; all that have a version and are there when none is named
     * @throws dev.tidemark.base.Fault if one cannot be recorded
     */
    public static Answer run(List<String> paths, Surroundings surroundings) {
        Workplace place = Workplace.open(surroundings, Runtime.getRuntime().availableProcessors());
        Project project = place.project();
        Adding adding = new Adding(project, place.activity());
        Journal journal = new Journal(project);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("added");
        List<String> summary = new ArrayList<>();
        Set<Path> done = new LinkedHashSet<>();
        Set<String> definitions = new LinkedHashSet<>();
        List<Path> targets = targets(paths, place);
        targets.forEach(adding::check);
        for (Path path : targets) {
            for (Adding.Added added : done.contains(path) ? List.<Adding.Added>of() : adding.add(path)) {
                Tracked tracked = added.tracked();
                done.add(tracked.path());
                list.add(TrackedText.json(project, tracked).put("changed", added.isChanged()));
                summary.add((added.isChanged() ? "added " : "unchanged ") + TrackedText.name(project, tracked) + ": "
                        + TrackedText.content(tracked.out().content()));
                if (added.isChanged()) {
                    journal.add(tracked, surroundings.clock().instant());
                    definitions.add(project.nameOf(tracked.definition()));
                }
            }
        }
        if (project.gitTree().isPresent() && !definitions.isEmpty()) {
            summary.add("now commit " + String.join(", ", definitions) + " and the .gitignore beside the data");
        }
        return Answer.of(summary, json);
    }

    private static List<Path> targets(List<String> paths, Workplace place) {
        if (!paths.isEmpty()) {
            return paths.stream().map(place::resolve).toList();
        }
        List<Path> known = place.project().tracked().stream().map(Tracked::path).filter(Files::exists).toList();
        if (known.isEmpty()) {
            throw new UsageFault("nothing has a version yet; name what is to have one, as in "
                    + "'tidemark volatility version add data.csv'");
        }
        return known;
    }
}
