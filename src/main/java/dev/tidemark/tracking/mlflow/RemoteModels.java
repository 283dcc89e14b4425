package dev.tidemark.tracking.mlflow;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UnavailableFault;

/**
 * The models of a server, to be found and fetched. What is asked takes one request. All methods throw {@link UnavailableFault} when the
 * server does not answer, and {@link DataFault} when it refuses.
 */
public final class RemoteModels {
    private static final String ABSENT = "RESOURCE_DOES_NOT_EXIST";

    private final Calls calls;

    RemoteModels(Calls calls) {
        this.calls = calls;
    }

    /** The version that an alias names, if it names one. */
    public Optional<RemoteVersion> withAlias(String model, String alias) {
        Reply reply = calls.get("registered-models/alias", Map.of("name", model, "alias", alias));
        // An alias that is not there is a wrong parameter to some releases, and an absent resource to others.
        return reply.isRefused("INVALID_PARAMETER_VALUE") ? Optional.empty() : version(reply);
    }

    /** The version of a number, if there is one. */
    public Optional<RemoteVersion> withNumber(String model, int number) {
        return version(calls.get("model-versions/get", Map.of("name", model, "version", Integer.toString(number))));
    }

    /** The latest version in a stage, if there is one; stages are what MLflow had before aliases. */
    public Optional<RemoteVersion> inStage(String model, String stage) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", model);
        body.putArray("stages").add(stage);
        Reply reply = calls.send("POST", "registered-models/get-latest-versions", body);
        if (reply.isRefused(ABSENT)) {
            return Optional.empty();
        }
        for (JsonNode version : reply.orThrow().path("model_versions")) {
            if (version.path("current_stage").asText().equals(stage)) {
                return Optional.of(read(version));
            }
        }
        return Optional.empty();
    }

    private Optional<RemoteVersion> version(Reply reply) {
        return reply.isRefused(ABSENT) ? Optional.empty() : Optional.of(read(reply.orThrow().path("model_version")));
    }

    private RemoteVersion read(JsonNode json) {
        RemoteVersion version = new RemoteVersion(text(json, "name"), text(json, "version"), text(json, "source"));
        String status = json.path("status").asText("READY");
        if (!status.equals("READY")) {
            throw new DataFault(version + " on " + calls.server() + " is not ready: it is " + Shown.name(status)
                    + "; expected READY");
        }
        return version;
    }

    private String text(JsonNode json, String key) {
        String text = json.path(key).asText("");
        if (text.isEmpty()) {
            throw new UnavailableFault(calls.server() + ": an answer lacks '" + key + "'; expected an MLflow server");
        }
        return text;
    }

    /**
     * Fetches the folder of a version. One that is there already, and is the same, stays as it is; of one that cannot be fetched whole
     * nothing stays.
     *
     * @param folder where to, in a folder that is there
     * @throws DataFault if it is no model that Tidemark wrote, or a file is not as its digest says
     * @throws UnavailableFault if its files lie where the server does not give them out
     * @throws dev.tidemark.base.OutputFault if it cannot be written
     */
    public void fetch(RemoteVersion version, Path folder) {
        new ModelDownload(calls, version, place(version)).to(folder);
    }

    /** A version that was registered by the name of a logged model has its files where only the server knows. */
    private ArtifactPlace place(RemoteVersion version) {
        String source = version.source().startsWith("models:")
                ? text(calls.get("model-versions/get-download-uri",
                        Map.of("name", version.model(), "version", version.version())).orThrow(), "artifact_uri")
                : version.source();
        return ArtifactPlace.of(calls.server().address(), source).orElseThrow(() -> new UnavailableFault(version
                + ": its files are at " + Shown.name(source) + ", past " + calls.server()
                + ", which is not asked; start"
                + " that server with --serve-artifacts and a new experiment, so that it gives them out, or name the"
                + " model's folder"));
    }
}
