package dev.tidemark.serving;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import dev.tidemark.forecast.artefact.FeatureSummary;

/** Bodies of requests that are as they must be. */
final class Questions {
    private static final List<String> MEMBERS = List.of("time", "open", "high", "low", "close", "volume");

    private Questions() {}

    /** The means of training: no rule can find them odd. */
    static double[] means() {
        return Models.artefact(1).features().stream().mapToDouble(FeatureSummary::mean).toArray();
    }

    static String list(double... row) {
        return Arrays.stream(row).mapToObj(value -> Double.isNaN(value) ? "null" : Double.toString(value))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String features(double... row) {
        return "{\"features\":" + list(row) + "}";
    }

    /** The features of training, all moved by so many deviations. */
    static double[] shifted(double deviations) {
        return Models.artefact(1).features().stream()
                .mapToDouble(each -> each.mean() + deviations * each.deviation()).toArray();
    }

    static String tensor(String name, int rows, int columns, String data) {
        return "{\"inputs\":[{\"name\":\"" + name + "\",\"shape\":[" + rows + "," + columns
                + "],\"datatype\":\"FP64\",\"data\":" + data + "}]}";
    }

    static String tensor(double... row) {
        return tensor("features", 1, row.length, list(row));
    }

    /** Bars from the lines of a CSV file, whose numbers stay as they are written. */
    static String bars(List<String> lines) {
        return lines.stream().map(Questions::bar).collect(Collectors.joining(",", "{\"bars\":[", "]}"));
    }

    static String bar(String line) {
        String[] cells = line.split(",", -1);
        StringBuilder json = new StringBuilder("{\"time\":\"" + cells[0].replace(' ', 'T') + "Z\"");
        for (int member = 1; member < MEMBERS.size(); member++) {
            json.append(",\"").append(MEMBERS.get(member)).append("\":").append(cells[member]);
        }
        return json.append('}').toString();
    }

    static double[] nulls() {
        return DoubleStream.generate(() -> Double.NaN).limit(means().length).toArray();
    }
}
