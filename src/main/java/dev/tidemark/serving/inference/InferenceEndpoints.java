package dev.tidemark.serving.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.serving.model.ModelSlot;
import dev.tidemark.serving.model.ServedModel;
import dev.tidemark.serving.predict.Forecaster;
import dev.tidemark.serving.predict.Outlook;
import dev.tidemark.serving.predict.Question;
import dev.tidemark.serving.web.Call;
import dev.tidemark.serving.web.Endpoint;
import dev.tidemark.serving.web.Problem;
import dev.tidemark.serving.web.Reply;

/** The endpoints of the Open Inference Protocol, version 2: {@code /v2} and below. */
public final class InferenceEndpoints {
    private static final int NOT_FOUND = 404;
    private static final int MALFORMED = 400;
    private static final String MODEL = "/v2/models/{name}";
    private static final String VERSION = MODEL + "/versions/{version}";
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(12).maxNumberLength(400)
                    .maxStringLength(10_000).maxNameLength(200).build())
            .disable(JsonFactory.Feature.CHARSET_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final ModelSlot slot;
    private final Forecaster forecaster;

    private InferenceEndpoints(ModelSlot slot, Forecaster forecaster) {
        this.slot = slot;
        this.forecaster = forecaster;
    }

    /**
     * All of them.
     *
     * @param version the service's version
     */
    public static List<Endpoint> of(ModelSlot slot, Forecaster forecaster, String version) {
        InferenceEndpoints endpoints = new InferenceEndpoints(slot, forecaster);
        List<Endpoint> all = new ArrayList<>();
        all.add(Endpoint.get("/v2", call -> Reply.json(InferenceJson.server(version))));
        all.add(Endpoint.get("/v2/health/live", call -> Reply.json(object().put("live", true))).open());
        all.add(Endpoint.get("/v2/health/ready", endpoints::ready).open());
        for (String template : List.of(MODEL, VERSION)) {
            all.add(Endpoint.get(template, call -> Reply.json(InferenceJson.model(endpoints.model(call)))));
            all.add(Endpoint.get(template + "/ready", endpoints::modelReady));
            all.add(Endpoint.post(template + "/infer", endpoints::infer));
        }
        return all;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Reply ready(Call call) {
        slot.require();
        return Reply.json(object().put("ready", true));
    }

    private Reply modelReady(Call call) {
        ServedModel model = model(call);
        return Reply.json(object().put("name", model.name()).put("version", model.version()).put("ready", true));
    }

    /** The model that the path names. */
    private ServedModel model(Call call) {
        ServedModel model = slot.require();
        if (call.parameter("name").filter(model.name()::equals).isEmpty()) {
            throw Problem.of(NOT_FOUND, "there is no model of this name; the one in service is " + model.name());
        }
        if (call.parameter("version").filter(version -> !version.equals(model.version())).isPresent()) {
            throw Problem.of(NOT_FOUND, "this version of " + model.name() + " is not in service; " + model.version()
                    + " is");
        }
        return model;
    }

    private Reply infer(Call call) {
        ServedModel model = model(call);
        JsonNode request = parse(call.body());
        JsonNode inputs = request.path("inputs");
        if (!inputs.isArray() || inputs.size() != 1) {
            throw Problem.at("/inputs", "inputs is " + Tensor.shown(inputs) + "; expected a list of one tensor, "
                    + InferenceJson.INPUT);
        }
        JsonNode name = inputs.path(0).path("name");
        if (!name.asText().equals(InferenceJson.INPUT)) {
            throw Problem.at("/inputs/0/name", "the name is " + Tensor.shown(name) + "; expected "
                    + InferenceJson.INPUT);
        }
        requireText(request.path("id"));
        List<String> wanted = outputs(model, request.path("outputs"));
        List<Outlook> outlooks = new ArrayList<>();
        for (double[] row : Tensor.rows(model, inputs.path(0), "/inputs/0")) {
            outlooks.add(forecaster.answer(model, new Question.Row(row, OptionalDouble.empty())));
        }
        return Reply.json(InferenceJson.answer(model, request.path("id"), outlooks, wanted));
    }

    private static void requireText(JsonNode id) {
        if (!id.isMissingNode() && !id.isTextual()) {
            throw Problem.at("/id", "the id is " + Tensor.shown(id) + "; expected a text");
        }
    }

    private static List<String> outputs(ServedModel model, JsonNode asked) {
        if (!asked.isMissingNode() && !asked.isArray()) {
            throw Problem.at("/outputs", "outputs is " + Tensor.shown(asked) + "; expected a list of objects, each with"
                    + " a name");
        }
        List<String> all = InferenceJson.outputs(model);
        List<String> wanted = new ArrayList<>();
        for (JsonNode output : asked) {
            String name = output.path("name").asText();
            if (!all.contains(name)) {
                throw Problem.at("/outputs/" + wanted.size() + "/name",
                        "the name is " + Tensor.shown(output.path("name"))
                                + "; expected one of " + String.join(", ", all));
            }
            wanted.add(name);
        }
        return wanted.isEmpty() ? all : wanted;
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (!json.isObject()) {
                throw Problem.at("", "the body is " + Tensor.shown(json) + "; expected an object with inputs");
            }
            return json;
        } catch (IOException e) {
            throw Problem.of(MALFORMED, "the body is no JSON of a request for inference");
        }
    }
}
