package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a service can be asked for, as JSON.
 *
 * @param name the name of its model
 * @param features a row of features
 * @param bars the newest bars
 * @param tensor a row of features by the Open Inference Protocol
 */
record ServiceQuestions(String name, String features, String bars, String tensor) {
    /** As many as the longest of the features looks back on, and some. */
    private static final int BARS = 400;
    private static final Pattern ROW = Pattern.compile("\"data\"\\s*:\\s*\\[\\s*\\[([^\\]]*)\\]");

    /**
     * Questions for a model.
     *
     * @param model its folder, with the example of a row that it brings
     * @param bars bars as CSV: time, open, high, low, close, volume, and whatever follows
     * @throws BuildFault if the folder has no such example
     */
    static ServiceQuestions of(Path model, Path bars) throws IOException {
        Matcher example = ROW.matcher(Files.readString(model.resolve("input_example.json")));
        if (!example.find()) {
            throw new BuildFault(model + " has no example of a row of features");
        }
        String row = example.group(1).strip();
        return new ServiceQuestions("tidemark-volatility", "{\"features\": [" + row + "], \"price\": 64250.1}",
                "{\"bars\": [" + newest(Files.readAllLines(bars)) + "]}",
                "{\"inputs\": [{\"name\": \"features\", \"datatype\": \"FP64\", \"shape\": [1, "
                        + row.split(",", -1).length
                        + "], \"data\": [" + row + "]}]}");
    }

    private static String newest(List<String> lines) {
        return lines.subList(Math.max(1, lines.size() - BARS), lines.size()).stream().map(ServiceQuestions::bar)
                .collect(Collectors.joining(", "));
    }

    private static String bar(String line) {
        String[] cells = line.split(",", -1);
        return "{\"time\": \"%sZ\", \"open\": %s, \"high\": %s, \"low\": %s, \"close\": %s, \"volume\": %s}".formatted(
                cells[0].replace(' ', 'T'), cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
}
