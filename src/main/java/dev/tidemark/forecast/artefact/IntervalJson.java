package dev.tidemark.forecast.artefact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.ResidualInterval;

/** The file {@code interval.json}. */
final class IntervalJson {
    private IntervalJson() {}

    static ObjectNode of(ResidualInterval interval) {
        return Json.object().put("level", interval.level()).put("lower", interval.lower())
                .put("upper", interval.upper()).put("floor", interval.floor()).put("rows", interval.rows());
    }

    /** Reads it; empty when the folder has none. */
    static Optional<ResidualInterval> read(Path folder) {
        Path file = folder.resolve(Names.INTERVAL);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        ObjectNode json = Json.read(Folder.read(file), file.toString());
        return Optional.of(new ResidualInterval(number(json, "level", file), number(json, "lower", file),
                number(json, "upper", file), number(json, "floor", file), (int) number(json, "rows", file)));
    }

    private static double number(ObjectNode json, String key, Path file) {
        JsonNode value = json.path(key);
        if (!value.isNumber()) {
            throw new DataFault(file + ": does not describe an interval as a model's folder does: '" + key
                    + "' is no number");
        }
        return value.doubleValue();
    }
}
