package dev.tidemark.forecast.artefact;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.model.Examples;

/**
 * What makes a folder a model of MLflow: the file {@code MLmodel} with two flavors, by which {@code mlflow.xgboost.load_model} and
 * {@code mlflow.pyfunc.load_model} read it, and the files that tell what Python they need. The layout is that of MLflow 2.22, which 3
 * reads as well.
 */
final class MlflowFiles {
    private static final String MLFLOW = "2.22.1";
    private static final String PYTHON = "3.12.3";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int EXAMPLES = 5;

    private MlflowFiles() {}

    /**
     * The file {@code MLmodel}.
     *
     * @param xgboost the version of XGBoost
     * @param uuid 32 hexadecimal digits
     * @param size how many bytes the model has
     */
    static String mlmodel(List<String> features, String xgboost, String uuid, Instant created, long size) {
        return """
                flavors:
                  python_function:
                    data: %1$s
                    env:
                      conda: %2$s
                      virtualenv: %3$s
                    loader_module: mlflow.xgboost
                    python_version: %4$s
                  xgboost:
                    code: null
                    data: %1$s
                    model_class: xgboost.core.Booster
                    model_format: ubj
                    xgb_version: %5$s
                mlflow_version: %6$s
                model_size_bytes: %7$d
                model_uuid: '%8$s'
                saved_input_example_info:
                  artifact_path: %9$s
                  pandas_orient: split
                  serving_input_path: %10$s
                  type: dataframe
                signature:
                  inputs: %11$s
                  outputs: '[{"type": "tensor", "tensor-spec": {"dtype": "float32", "shape": [-1]}}]'
                  params: null
                utc_time_created: '%12$s'
                """.formatted(Names.MODEL, Names.CONDA, Names.PYTHON, PYTHON, xgboost, MLFLOW, size, uuid,
                Names.EXAMPLE, Names.SERVING_EXAMPLE, quoted(Json.text(inputs(features))), TIME.format(created));
    }

    private static ArrayNode inputs(List<String> features) {
        ArrayNode inputs = JsonNodeFactory.instance.arrayNode();
        features.forEach(name -> inputs.addObject().put("type", "double").put("name", name).put("required", true));
        return inputs;
    }

    /** Text as YAML has it in single quotes. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String requirements(String xgboost) {
        return String.join("\n", requirementList(xgboost)) + "\n";
    }

    private static List<String> requirementList(String xgboost) {
        return List.of("mlflow>=2.22,<4", "xgboost==" + xgboost);
    }

    static String conda(String xgboost) {
        StringBuilder conda = new StringBuilder("""
                channels:
                - conda-forge
                dependencies:
                - python=%s
                - pip
                - pip:
                """.formatted(PYTHON));
        requirementList(xgboost).forEach(requirement -> conda.append("  - ").append(quoted(requirement)).append('\n'));
        return conda.append("name: mlflow-env\n").toString();
    }

    static String pythonEnv() {
        return """
                python: %s
                build_dependencies:
                - pip
                - setuptools
                - wheel
                dependencies:
                - -r %s
                """.formatted(PYTHON, Names.REQUIREMENTS);
    }

    /** The first rows of a part, as pandas' {@code split} has them. */
    static ObjectNode example(Examples examples, Range part) {
        ObjectNode example = Json.object();
        ArrayNode columns = example.putArray("columns");
        examples.features().forEach(columns::add);
        ArrayNode rows = example.putArray("data");
        for (int row = part.from(); row < Math.min(part.to(), part.from() + EXAMPLES); row++) {
            ArrayNode values = rows.addArray();
            for (int f = 0; f < examples.features().size(); f++) {
                Json.add(values, examples.value(f, row));
            }
        }
        return example;
    }
}
