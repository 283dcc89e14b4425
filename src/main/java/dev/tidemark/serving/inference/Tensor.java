package dev.tidemark.serving.inference;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.serving.model.ServedModel;
import dev.tidemark.serving.web.Problem;

/** The input tensor of a request: rows of features, flat or nested. */
final class Tensor {
    private static final Set<String> TYPES = Set.of("FP64", "FP32", "INT64", "INT32", "INT16", "INT8", "UINT32",
            "UINT16", "UINT8");

    private final ServedModel model;
    private final JsonNode input;
    private final String pointer;

    private Tensor(ServedModel model, JsonNode input, String pointer) {
        this.model = model;
        this.input = input;
        this.pointer = pointer;
    }

    /**
     * Reads rows.
     *
     * @return a row each, NaN for null
     * @throws Problem if the tensor is not rows of the model's features
     */
    static double[][] rows(ServedModel model, JsonNode input, String pointer) {
        return new Tensor(model, input, pointer).rows();
    }

    private double[][] rows() {
        int width = model.features().size();
        if (!TYPES.contains(input.path("datatype").asText())) {
            throw Problem.at(pointer + "/datatype", "the datatype is " + shown(input.path("datatype"))
                    + "; expected FP64, or another of numbers");
        }
        long[] shape = StreamSupport.stream(input.path("shape").spliterator(), false)
                .mapToLong(length -> length.isIntegralNumber() && length.canConvertToInt() ? length.asLong() : -1)
                .toArray();
        boolean isRow = shape.length == 1 && shape[0] == width;
        if (!isRow && (shape.length != 2 || shape[0] < 1 || shape[1] != width)) {
            throw Problem.at(pointer + "/shape", "the shape is " + shown(input.path("shape")) + "; expected [rows, "
                    + width + "]");
        }
        long rows = isRow ? 1 : shape[0];
        requireRows(input.path("data"), width);
        Values values = new Values();
        values.add(input.path("data"));
        if (values.count != rows * width) {
            throw Problem.at(pointer + "/data", "data has " + values.count + " numbers; expected " + rows + " times "
                    + width);
        }
        double[][] table = new double[(int) rows][];
        Arrays.setAll(table, row -> Arrays.copyOfRange(values.numbers, row * width, (row + 1) * width));
        return table;
    }

    /** In nested lists the innermost are the rows: one too short and one too long would move features from row to row. */
    private void requireRows(JsonNode data, int width) {
        int row = 1;
        for (JsonNode each : data) {
            if (each.isArray() && each.size() != width) {
                throw Problem.at(pointer + "/data", "row " + row + " has " + each.size() + " numbers; expected "
                        + width);
            }
            row++;
        }
    }

    /** The numbers in the order of the body, whatever lists they are in. */
    private final class Values {
        private double[] numbers = new double[64];
        private int count;

        private void add(JsonNode node) {
            if (node.isArray()) {
                node.forEach(this::add);
                return;
            }
            double number = node.isNumber() ? node.doubleValue() : Double.NaN;
            if (!node.isNull() && !Double.isFinite(number)) {
                throw Problem.at(pointer + "/data", "number " + (count + 1) + " is " + shown(node)
                        + "; expected a finite number, or null where a feature is missing");
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }
    }

    static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "missing" : node.toString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
