package dev.tidemark.pipeline.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.tidemark.forecast.Metrics;
import dev.tidemark.forecast.Score;
import dev.tidemark.forecast.Scoreboard;
import dev.tidemark.forecast.Verdict;
import dev.tidemark.tracking.registry.ModelVersion;

/** What came of training, in some lines. */
final class TrainText {
    /** What the seed of this work asks of a model on normalised volatility: a constant would have the first two. */
    static final double WANTED_RMSE = 0.05;
    static final double WANTED_MAE = 0.03;
    static final double WANTED_R2 = 0.75;

    private TrainText() {}

    static List<String> summary(Trained trained, String run, ModelVersion version, Path page) {
        List<String> lines = new ArrayList<>();
        lines.add(Verdict.headline(trained.board()));
        lines.add(String.format(Locale.ROOT, "  %-14s %10s %10s %8s %8s %8s", "test", "RMSE", "MAE", "R²", "MAPE",
                "QLIKE"));
        lines.add(line(trained.board().model()));
        trained.board().rivals().forEach(rival -> lines.add(line(rival)));
        Verdict.of(trained.board()).forEach(verdict -> lines.add("  " + verdict.sentence()));
        lines.add("  " + wanted(trained.board()));
        lines.add(String.format(Locale.ROOT, "  80 %% interval: held %.1f %% of the test rows",
                100 * trained.coverage()));
        for (int i = 0; i < trained.windows().size(); i++) {
            lines.add("  window " + (i + 1) + ": " + Verdict.headline(trained.windows().get(i)));
        }
        lines.add("  " + trained.model().rounds() + " of " + trained.model().errors().length
                + " rounds kept, by the validation part");
        lines.add("model: " + trained.folder() + ", version " + version.version() + " of " + version.model()
                + " (challenger), run " + run.substring(0, 8));
        lines.add("report: " + page);
        return lines;
    }

    /** Whether the model has what was once asked of such a one, beside what persistence has. */
    static String wanted(Scoreboard board) {
        Metrics model = board.model().test();
        String persistence = board.rivals().stream().filter(rival -> rival.name().equals("persistence")).findFirst()
                .map(rival -> String.format(Locale.ROOT, " (persistence has %.3f)", rival.test().r2())).orElse("");
        return String.format(Locale.ROOT,
                "RMSE below %s: %s; MAE below %s: %s (a constant has both); R² above %s: %s, it is %.3f%s", WANTED_RMSE,
                yes(model.rmse() < WANTED_RMSE), WANTED_MAE, yes(model.mae() < WANTED_MAE), WANTED_R2,
                yes(model.r2() > WANTED_R2), model.r2(), persistence);
    }

    private static String yes(boolean isSo) {
        return isSo ? "yes" : "no";
    }

    private static String line(Score score) {
        Metrics test = score.test();
        return String.format(Locale.ROOT, "  %-14s %10.6f %10.6f %8.3f %7.1f%% %8.4f", score.name(), test.rmse(),
                test.mae(), test.r2(), 100 * test.mape(), test.qlike());
    }
}
