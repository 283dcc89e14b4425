package dev.tidemark.tracking.mlflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.http.Loopback.Answer;

/** What a server of MLflow's kind keeps, and how it answers of it. */
public final class FakeStore {
    private static final int PAGE = 3;

    private final Map<String, String> experiments = new LinkedHashMap<>();
    private final List<FakeRun> runs = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, FakeModel> models = new TreeMap<>();
    private String artifactRoot = "mlflow-artifacts:";
    private boolean isDeleted;

    /** Keeps files of new runs elsewhere. */
    public void artifactRoot(String root) {
        artifactRoot = root;
    }

    /** Has all experiments deleted, as far as the server tells. */
    public void deleteExperiments() {
        isDeleted = true;
    }

    /** All runs, in the order in which they were made. */
    public List<FakeRun> runs() {
        return runs;
    }

    /** All files, by their paths. */
    public Map<String, byte[]> files() {
        return files;
    }

    /** A model. */
    public FakeModel model(String name) {
        return Objects.requireNonNull(models.get(name), name);
    }

    void put(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    /** As the server answers where its files lie in a folder; what is not there makes it stumble. */
    Answer file(String path) {
        byte[] bytes = files.get(path);
        return bytes == null
                ? Answer.of(500, "<title>500 Internal Server Error</title>").as("text/html")
                : Answer.file(bytes);
    }

    /** Names are without the folder. */
    Answer list(String folder) {
        ObjectNode answer = object();
        Map<String, ObjectNode> found = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder + "/")) {
                String[] rest = path.substring(folder.length() + 1).split("/", -1);
                ObjectNode file = found.computeIfAbsent(rest[0], name -> object().put("path", name)
                        .put("is_dir", rest.length > 1));
                if (rest.length == 1) {
                    file.put("file_size", bytes.length);
                }
            }
        });
        if (!found.isEmpty()) {
            answer.putArray("files").addAll(found.values());
        }
        return Answer.json(answer.toString());
    }

    Answer answer(String call, JsonNode request, boolean isHalf) {
        return switch (call) {
            case "GET experiments/get-by-name" -> experiment(request.path("experiment_name").asText());
            case "POST experiments/create" -> newExperiment(request.path("name").asText());
            case "POST runs/create" -> newRun(request);
            case "POST runs/search" -> search(request);
            case "GET runs/get", "POST runs/update", "POST runs/log-batch", "POST runs/log-inputs",
                    "GET metrics/get-history" ->
                ofRun(call, request, isHalf);
            case "POST registered-models/create" -> newModel(request.path("name").asText());
            case "GET model-versions/search" -> versions(request.path("filter").asText());
            default -> ofModel(call, request);
        };
    }

    private Answer experiment(String name) {
        String id = experiments.get(name);
        return id == null
                ? fault(404, "RESOURCE_DOES_NOT_EXIST", "Could not find experiment with name '" + name + "'")
                : json("experiment", object().put("experiment_id", id).put("name", name).put("lifecycle_stage",
                        isDeleted ? "deleted" : "active"));
    }

    private Answer newExperiment(String name) {
        if (experiments.containsKey(name)) {
            return fault(400, "RESOURCE_ALREADY_EXISTS", "Experiment(name=" + name + ") already exists.");
        }
        experiments.put(name, Integer.toString(experiments.size() + 1));
        return Answer.json(object().put("experiment_id", experiments.get(name)).toString());
    }

    private Answer newRun(JsonNode request) {
        String experiment = request.path("experiment_id").asText();
        if (!experiments.containsValue(experiment)) {
            return fault(404, "RESOURCE_DOES_NOT_EXIST", "No Experiment with id=" + experiment + " exists");
        }
        FakeRun run = new FakeRun(String.format("%032x", runs.size() + 0xabc), experiment, artifactRoot, request);
        runs.add(run);
        return json("run", run.json());
    }

    private Answer search(JsonNode request) {
        String wanted = request.path("filter").asText();
        ObjectNode answer = object();
        ArrayNode list = answer.putArray("runs");
        runs.stream().filter(run -> wanted.equals("tags.`tidemark.run_id` = '" + run.tags.get("tidemark.run_id") + "'"))
                .forEach(run -> list.add(run.json()));
        return Answer.json(answer.toString());
    }

    private Answer ofRun(String call, JsonNode request, boolean isHalf) {
        String id = request.path("run_id").asText();
        FakeRun run = runs.stream().filter(known -> known.id.equals(id)).findFirst().orElse(null);
        if (run == null) {
            return fault(404, "RESOURCE_DOES_NOT_EXIST", "Run with id=" + id + " not found");
        }
        return switch (call) {
            case "GET runs/get" -> json("run", run.json());
            case "POST runs/update" -> run.update(request);
            case "POST runs/log-batch" -> run.log(request, isHalf);
            case "POST runs/log-inputs" -> run.inputs(request);
            default -> run.history(request, PAGE);
        };
    }

    private Answer newModel(String name) {
        if (models.containsKey(name)) {
            return fault(400, "RESOURCE_ALREADY_EXISTS", "Registered Model (name=" + name + ") already exists.");
        }
        models.put(name, new FakeModel(name));
        return json("registered_model", object().put("name", name));
    }

    private Answer versions(String filter) {
        ObjectNode answer = object();
        ArrayNode list = answer.putArray("model_versions");
        models.values().forEach(model -> model.versions.stream().filter(version -> filter.equals("name = '" + model.name
                + "'") || filter.equals("run_id = '" + version.path("run_id").asText() + "'")).forEach(list::add));
        return Answer.json(answer.toString());
    }

    private Answer ofModel(String call, JsonNode request) {
        FakeModel model = models.get(request.path("name").asText());
        return model == null
                ? fault(404, "RESOURCE_DOES_NOT_EXIST", "Registered Model with name=" + request.path("name").asText()
                        + " not found")
                : model.answer(call, request);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static Answer json(String key, JsonNode value) {
        return Answer.json(object().set(key, value).toString());
    }

    static Answer fault(int status, String code, String message) {
        return Answer.of(status, object().put("error_code", code).put("message", message).toString());
    }
}
