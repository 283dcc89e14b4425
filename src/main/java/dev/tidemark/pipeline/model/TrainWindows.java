package dev.tidemark.pipeline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.tidemark.base.Cancellation;
import dev.tidemark.forecast.Forecast;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.Samples;
import dev.tidemark.forecast.Scoreboard;
import dev.tidemark.forecast.Split;
import dev.tidemark.forecast.SplitSettings;
import dev.tidemark.forecast.WalkForward;
import dev.tidemark.forecast.baseline.Baselines;
import dev.tidemark.forecast.model.Examples;
import dev.tidemark.forecast.model.GridSearch;
import dev.tidemark.forecast.model.ModelSettings;
import dev.tidemark.forecast.model.RoundListener;
import dev.tidemark.forecast.model.TrainedModel;
import dev.tidemark.forecast.model.Trainer;

/** A model and its baselines on the same rows, once or in windows that grow. */
final class TrainWindows {
    /** What the model is called beside its baselines. */
    static final String MODEL = "xgboost";

    private static final String DESCRIPTION = "gradient boosted trees over the features";

    private TrainWindows() {}

    /** The model's forecasts of all rows. */
    static Forecast forecast(TrainedModel model, Examples examples) {
        return new Forecast(MODEL, DESCRIPTION,
                model.file().trees().forecast(examples, new Range(0, examples.rows())));
    }

    /** The model and every baseline that can be fitted, judged on the rows for which all have a forecast. */
    static Scoreboard judge(Samples samples, Split split, Forecast model, Consumer<String> leftOut) {
        return Scoreboard.of(samples, split, model, Baselines.forecasts(samples, split, leftOut));
    }

    /** Trains and judges in windows that grow. */
    static List<Scoreboard> walkForward(int windows, ModelData data, ModelSettings settings, long seed,
            Cancellation cancellation, Consumer<String> leftOut) {
        if (windows == 0) {
            return List.of();
        }
        Samples samples = data.samples();
        Examples examples = data.examples();
        List<Scoreboard> boards = new ArrayList<>();
        for (Split split : WalkForward.of(samples.labelled(), samples.horizon(), windows, SplitSettings.DEFAULT)
                .windows()) {
            TrainedModel model = Trainer.train(examples, split.train(), split.validation(), settings, seed,
                    RoundListener.NONE, cancellation);
            boards.add(judge(samples, split, forecast(model, examples), leftOut));
        }
        return boards;
    }

    /** Windows for a search, of rows before the test part alone. */
    static List<GridSearch.Window> searchWindows(Split split, int horizon, int windows) {
        return WalkForward.of(split.validation().to(), horizon, windows, SplitSettings.DEFAULT).windows().stream()
                .map(each -> new GridSearch.Window(new Range(0, each.validation().to()), each.test()))
                .toList();
    }
}
