package dev.tidemark.pipeline.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.forecast.ResidualInterval;

/**
 * A forecast of what is not known yet.
 *
 * @param model who says it
 * @param source the bars' file
 * @param bar the start of the last bar that is known
 * @param interval from bar to bar
 * @param close its close
 * @param volatility the volatility to come, over that close
 * @param about the interval about it, where one was ever measured
 */
record Prediction(ChosenModel model, String source, Instant bar, Interval interval, double close, double volatility,
        Optional<ResidualInterval> about) {
    private static final int PERCENT = 100;

    /** When the last bar ends, and the forecast can be made. */
    Instant known() {
        return bar.plusSeconds(interval.seconds());
    }

    /** When that is over which the forecast is about. */
    Instant end() {
        return known().plusSeconds((long) interval.seconds() * model.horizon());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "volatility until %s: %s %% of the price, %s at the close of %s", end(),
                share(volatility), price(volatility), price(1)));
        about.ifPresentOrElse(interval -> {
            ResidualInterval.Ends ends = interval.about(volatility);
            lines.add(
                    String.format(Locale.ROOT, "  with a probability of %d %% from %s to %s %%, that is from %s to %s",
                            Math.round(PERCENT * interval.level()), share(ends.lower()), share(ends.upper()),
                            price(ends.lower()), price(ends.upper())));
        }, () -> lines.add("  without an interval: the model's folder has none, and the bars do not hold the part that"
                + " it is measured on"));
        lines.add("  from the bar of " + bar + ", which ends at " + known() + ", in " + source);
        lines.add("  by " + model.words());
        return lines;
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", PERCENT * value);
    }

    private String price(double value) {
        return String.format(Locale.ROOT, "%.6g", value * close);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("input", source).put("bar", bar.toString())
                .put("known_at", known().toString()).put("horizon_end", end().toString())
                .put("interval", interval.toString()).put("horizon", model.horizon());
        json.put("close", close).put("volatility_norm", volatility).put("volatility", volatility * close);
        about.ifPresentOrElse(interval -> {
            ResidualInterval.Ends ends = interval.about(volatility);
            json.putObject("prediction_interval").put("level", interval.level()).put("lower_norm", ends.lower())
                    .put("upper_norm", ends.upper()).put("lower", ends.lower() * close)
                    .put("upper", ends.upper() * close);
        }, () -> json.putNull("prediction_interval"));
        json.set("model", CompareJson.identity(model));
        return json;
    }
}
