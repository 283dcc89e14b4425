package dev.tidemark.pipeline.version;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.versioning.DvcConfig;
import dev.tidemark.versioning.ObjectFile;
import dev.tidemark.versioning.Project;
import dev.tidemark.versioning.ProjectInit;

/** Makes a folder one whose data have versions. What is there stays, so that it may be done again. */
public final class InitVersions {
    private static final String PIPELINE = "dvc.yaml";

    private final VolatilityConfig settings;
    private final Request request;
    private final Surroundings surroundings;
    private final Project project;
    private final Set<String> written;
    private final List<String> summary = new ArrayList<>();

    /**
     * What is asked for.
     *
     * @param config the configuration that was read, if one was
     * @param input the bars that the pipeline begins with; it fetches them when absent
     * @param remote the remote
     */
    public record Request(Optional<Path> config, Optional<String> input, RemoteBlock remote) {}

    private InitVersions(VolatilityConfig settings, Request request, Surroundings surroundings) {
        this.settings = settings;
        this.request = request;
        this.surroundings = surroundings;
        this.written = new LinkedHashSet<>(ProjectInit.in(surroundings.project()));
        this.project = Project.around(surroundings.project());
    }

    /**
     * Does it.
     *
     * @throws dev.tidemark.base.Fault if that cannot be done
     */
    public static Answer run(VolatilityConfig settings, Request request, Surroundings surroundings) {
        return new InitVersions(settings, request, surroundings).run();
    }

    private Answer run() {
        writePipeline();
        request.remote().url().ifPresent(this::addRemote);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode files = json.putArray("written");
        written.forEach(files::add);
        DvcConfig.read(project).usualRemote().ifPresent(name -> json.put("remote", name));
        summary.addFirst(written.isEmpty() ? "all was there already" : "wrote " + String.join(", ", written));
        if (project.gitTree().isPresent() && !written.isEmpty()) {
            summary.add("now commit them");
        }
        return Answer.of(summary, json);
    }

    private void writePipeline() {
        Path file = project.root().resolve(PIPELINE);
        if (Files.exists(file)) {
            return;
        }
        Optional<String> config = request.config().map(path -> within(path.toString()));
        Optional<String> input = request.input().map(this::within);
        List<String> keys = PipelineText.FETCHING.stream().filter(key -> settings.block().find(key).isPresent())
                .toList();
        AtomicFile.write(file, new PipelineText(config, keys, input).text().getBytes(StandardCharsets.UTF_8));
        written.add(PIPELINE);
    }

    /** A path that the pipeline names, seen from the project. */
    private String within(String named) {
        Path path = project.resolve(surroundings.project(), named);
        if (!Files.exists(path)) {
            throw new NoInputFault(Shown.name(named) + ": there is no such file; expected one for the stages of "
                    + PIPELINE);
        }
        return project.nameOf(path);
    }

    private void addRemote(String url) {
        String name = request.remote().name();
        boolean isNew = DvcConfig.read(project).add(name, seenFromSettings(url), request.remote().endpoint(),
                request.remote().region());
        if (isNew) {
            summary.add("remote " + Shown.name(DvcConfig.read(project).remote(name).toString()));
            written.add(".dvc/config");
        } else {
            summary.add("the remote " + Shown.name(DvcConfig.read(project).remote(name).toString())
                    + " was there already, and stays as it is; to change it, edit .dvc/config");
        }
    }

    /** DVC looks at folders from where its settings are. One that is not there is made: it was asked for. */
    private String seenFromSettings(String url) {
        if (url.contains("://")) {
            return url;
        }
        Path folder = surroundings.project().toAbsolutePath().resolve(url).normalize();
        ObjectFile.makeFolderOf(folder.resolve("any"));
        if (Path.of(url).isAbsolute()) {
            return url;
        }
        return project.dvc().relativize(folder).toString().replace('\\', '/');
    }
}
