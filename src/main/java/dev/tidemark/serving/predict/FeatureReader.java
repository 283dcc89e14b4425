package dev.tidemark.serving.predict;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tidemark.serving.web.Problem;

/** Reads the features of a row. */
final class FeatureReader {
    private final JsonParser parser;
    private final List<String> names;
    private final String pointer;

    FeatureReader(JsonParser parser, List<String> names, String pointer) {
        this.parser = parser;
        this.names = names;
        this.pointer = pointer;
    }

    /**
     * Reads them, from the beginning of their list to its end.
     *
     * @return one number a feature, NaN for null
     * @throws Problem if there are more or fewer, or one is no number
     */
    double[] row() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw Problem.at(pointer, "features is " + RequestReader.found(parser) + "; expected a list of "
                    + names.size() + " numbers");
        }
        double[] row = new double[names.size()];
        int count = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (count < row.length) {
                row[count] = value(token, count);
            } else if (token.isStructStart()) {
                parser.skipChildren();
            }
            count++;
        }
        if (count != row.length) {
            throw Problem.at(pointer, "features has " + count + " values; expected " + row.length + ", "
                    + (count < row.length
                            ? "the first that is missing being " + names.get(count)
                            : "the last being " + names.getLast())
                    + " (feature_names of GET /model/info has their order)");
        }
        return row;
    }

    private double value(JsonToken token, int place) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return Double.NaN;
        }
        double value = token.isNumeric() ? parser.getDoubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw Problem.at(pointer + "/" + place, "feature " + (place + 1) + ", " + names.get(place) + ", is "
                    + RequestReader.found(parser) + "; expected a finite number, or null where it is missing");
        }
        return value;
    }
}
