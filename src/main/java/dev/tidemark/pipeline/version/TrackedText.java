package dev.tidemark.pipeline.version;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.Shown;
import dev.tidemark.versioning.Out;
import dev.tidemark.versioning.Project;
import dev.tidemark.versioning.Tracked;

/** How something that has a version stands in an answer. */
final class TrackedText {
    private static final int SHORT = 8;

    private TrackedText() {}

    /** Where it is and what is recorded, for a program. */
    static ObjectNode json(Project project, Tracked tracked) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("path", project.nameOf(tracked.path()))
                .put("definition", project.nameOf(tracked.definition()));
        tracked.stage().ifPresent(stage -> json.put("stage", stage));
        return add(json, tracked.out().content());
    }

    /** The content, for a program, beside what is there. */
    static ObjectNode add(ObjectNode json, Out.Content content) {
        json.put("md5", content.id().toString());
        content.size().ifPresent(size -> json.put("size", size));
        content.files().ifPresent(files -> json.put("nfiles", files));
        return json;
    }

    /** Where it is, for a person. */
    static String name(Project project, Tracked tracked) {
        return Shown.name(project.nameOf(tracked.path()));
    }

    /** The content, for a person: {@code 1.2 MB, md5 0123abcd}. */
    static String content(Out.Content content) {
        StringBuilder text = new StringBuilder();
        content.files().ifPresent(files -> text.append(Quantity.of(files, "file")).append(", "));
        content.size().ifPresent(size -> text.append(Quantity.bytes(size)).append(", "));
        return text.append("md5 ").append(content.id().md5(), 0, SHORT).toString();
    }
}
