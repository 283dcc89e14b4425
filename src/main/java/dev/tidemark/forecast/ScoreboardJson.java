package dev.tidemark.forecast;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A scoreboard as JSON; what is undefined is null. */
public final class ScoreboardJson {
    private ScoreboardJson() {}

    /** The document. */
    public static ObjectNode of(Scoreboard board) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("headline", Verdict.headline(board)).put("horizon", board.horizon()).put("embargo",
                board.split().embargo());
        number(json, "qlike_floor", board.floor());
        ObjectNode parts = json.putObject("parts");
        board.judged().forEach(judged -> part(parts.putObject(judged.part()), judged));
        score(json.putObject("model"), board.model());
        ArrayNode rivals = json.putArray("baselines");
        for (int i = 0; i < board.rivals().size(); i++) {
            ObjectNode rival = rivals.addObject();
            score(rival, board.rivals().get(i));
            rival.set("diebold_mariano", of(board.tests().get(i)));
        }
        ArrayNode verdicts = json.putArray("verdicts");
        Verdict.of(board).forEach(verdict -> verdicts.addObject().put("baseline", verdict.rival())
                .put("standing", lower(verdict.standing())).put("sentence", verdict.sentence()));
        return json;
    }

    private static void part(ObjectNode json, Scoreboard.Judged judged) {
        json.put("from_row", judged.range().from()).put("to_row", judged.range().to()).put("rows", judged.rows());
        ObjectNode leftOut = json.putObject("left_out").put("without_target", judged.leftOut().withoutTarget());
        ObjectNode withoutForecast = leftOut.putObject("without_forecast");
        judged.leftOut().withoutForecast().forEach(withoutForecast::put);
    }

    private static void score(ObjectNode json, Score score) {
        json.put("name", score.name()).put("description", score.description());
        json.set("training", of(score.train()));
        json.set("validation", of(score.validation()));
        json.set("test", of(score.test()));
    }

    /** Metrics by name. */
    public static ObjectNode of(Metrics metrics) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("rows", metrics.rows());
        number(json, "rmse", metrics.rmse());
        number(json, "mae", metrics.mae());
        number(json, "r2", metrics.r2());
        number(json, "mape", metrics.mape());
        json.put("mape_left_out", metrics.mapeLeftOut());
        number(json, "qlike", metrics.qlike());
        json.put("forecasts_raised", metrics.forecastsRaised()).put("realized_raised", metrics.realizedRaised());
        number(json, "mincer_zarnowitz_intercept", metrics.intercept());
        number(json, "mincer_zarnowitz_slope", metrics.slope());
        return json;
    }

    /** A test of a model against a baseline. */
    public static ObjectNode of(DieboldMariano test) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("rows", test.rows()).put("lags", test.lags())
                .put("kernel", lower(test.kernel()));
        number(json, "difference", test.difference());
        number(json, "statistic", test.statistic());
        number(json, "p_model_is_better", test.modelIsBetter());
        number(json, "p_baseline_is_better", test.rivalIsBetter());
        return json;
    }

    private static void number(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
