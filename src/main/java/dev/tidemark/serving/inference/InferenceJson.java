package dev.tidemark.serving.inference;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.forecast.ResidualInterval;
import dev.tidemark.serving.model.ServedModel;
import dev.tidemark.serving.predict.Outlook;

/** What the inference protocol's answers look like. */
final class InferenceJson {
    static final String INPUT = "features";
    /** What comes out, the forecast first: a number a row each. */
    static final List<String> OUTPUTS = List.of("prediction", "lower", "upper", "drift_ratio");

    private InferenceJson() {}

    static ObjectNode server(String version) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", "tidemark").put("version", version);
        json.putArray("extensions");
        return json;
    }

    static ObjectNode model(ServedModel model) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", model.name());
        json.putArray("versions").add(model.version());
        json.put("platform", "xgboost_tidemark");
        tensor(json.putArray("inputs"), INPUT, -1, model.features().size());
        ArrayNode outputs = json.putArray("outputs");
        outputs(model).forEach(name -> tensor(outputs, name, -1));
        return json;
    }

    private static ObjectNode tensor(ArrayNode list, String name, long... shape) {
        ObjectNode tensor = list.addObject().put("name", name).put("datatype", "FP64");
        ArrayNode lengths = tensor.putArray("shape");
        for (long length : shape) {
            lengths.add(length);
        }
        return tensor;
    }

    /** The outputs that a model has: one without an interval has no ends of it. */
    static List<String> outputs(ServedModel model) {
        return model.about().isPresent()
                ? OUTPUTS
                : OUTPUTS.stream().filter(name -> !name.equals("lower") && !name.equals("upper")).toList();
    }

    static ObjectNode answer(ServedModel model, JsonNode id, List<Outlook> outlooks, List<String> wanted) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("model_name", model.name()).put("model_version",
                model.version());
        if (id.isTextual()) {
            json.set("id", id);
        }
        Map<String, ToDoubleFunction<Outlook>> values = Map.of("prediction", Outlook::volatility, "drift_ratio",
                outlook -> outlook.drift().ratio(), "lower", outlook -> ends(model, outlook).lower(), "upper",
                outlook -> ends(model, outlook).upper());
        ArrayNode outputs = json.putArray("outputs");
        for (String name : wanted) {
            ArrayNode data = tensor(outputs, name, outlooks.size()).putArray("data");
            ToDoubleFunction<Outlook> value = values.getOrDefault(name, Outlook::volatility);
            outlooks.forEach(outlook -> data.add(value.applyAsDouble(outlook)));
        }
        return json;
    }

    private static ResidualInterval.Ends ends(ServedModel model, Outlook outlook) {
        return model.about().orElseThrow().about(outlook.volatility());
    }
}
