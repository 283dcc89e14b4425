package dev.tidemark.pipeline.model;

import java.util.Arrays;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.batch.Versions;
import dev.tidemark.forecast.Scoreboard;
import dev.tidemark.forecast.ScoreboardJson;
import dev.tidemark.forecast.model.GridSearch;

/** What came of training, as JSON. */
final class TrainJson {
    private TrainJson() {}

    static ObjectNode of(Trained trained, String run) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("run", run);
        json.put("input", trained.data().source().name())
                .put("interval", trained.data().bars().interval().toString())
                .put("rows", trained.data().samples().rows()).put("labelled", trained.data().samples().labelled());
        json.put("folder", trained.folder().toString()).put("rounds", trained.model().rounds())
                .put("rounds_run", trained.model().errors().length);
        ArrayNode errors = json.putArray("validation_rmse");
        Arrays.stream(trained.model().errors()).forEach(errors::add);
        ObjectNode settings = json.putObject("settings");
        trained.settings().byName().forEach((name, value) -> settings.put(name, value.toString()));
        ArrayNode tried = json.putArray("search");
        trained.tried().forEach(each -> tried(tried.addObject(), each));
        json.putObject("interval_80").put("lower", trained.interval().lower()).put("upper", trained.interval().upper())
                .put("validation_rows", trained.interval().rows()).put("test_coverage", trained.coverage());
        json.set("scoreboard", ScoreboardJson.of(trained.board()));
        ArrayNode windows = json.putArray("walk_forward");
        for (Scoreboard board : trained.windows()) {
            windows.add(ScoreboardJson.of(board));
        }
        return json.put("ended", trained.ended().toString()).put("tidemark", Versions.tidemark());
    }

    private static void tried(ObjectNode json, GridSearch.Tried each) {
        json.put("depth", each.settings().depth()).put("eta", each.settings().eta())
                .put("min_child_weight", each.settings().minChildWeight()).put("mean_rmse", each.meanError());
        ArrayNode errors = json.putArray("rmse");
        each.errors().forEach(errors::add);
    }
}
