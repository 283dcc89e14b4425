package dev.tidemark.pipeline.model;

import java.util.Map;

import dev.tidemark.forecast.Metrics;
import dev.tidemark.forecast.Score;
import dev.tidemark.forecast.Scoreboard;
import dev.tidemark.forecast.Verdict;
import dev.tidemark.tracking.ActiveRun;
import dev.tidemark.tracking.Entry;
import dev.tidemark.versioning.FileDigest;

/** Writes down what came of training. */
final class TrainRecord {
    private static final int DIGEST = 36;

    private TrainRecord() {}

    static void write(Trained trained, ActiveRun run) {
        for (Map.Entry<String, Number> setting : trained.settings().byName().entrySet()) {
            run.param(setting.getKey(), setting.getValue().toString());
        }
        run.param("horizon", Integer.toString(trained.data().samples().horizon()));
        run.param("interval", trained.data().bars().interval().toString());
        run.param("features", trained.data().features().set().name());
        run.tag("headline", Verdict.headline(trained.board()));
        trained.data().source().path().ifPresent(path -> run.dataset(new Entry.Dataset(path.getFileName().toString(),
                md5(trained), path.toString(), "training")));
        double[] errors = trained.model().errors();
        for (int round = 0; round < errors.length; round++) {
            run.metric("validation_rmse_by_round", errors[round], round);
        }
        run.metric("rounds", trained.model().rounds(), 0);
        score(run, "", trained.board().model());
        trained.board().rivals().forEach(rival -> run.metric(rival.name() + "_test_rmse", rival.test().rmse(), 0));
        trained.board().rivals().forEach(rival -> run.metric(rival.name() + "_test_qlike", rival.test().qlike(), 0));
        for (int window = 0; window < trained.windows().size(); window++) {
            Scoreboard board = trained.windows().get(window);
            run.metric("walk_forward_rmse", board.model().test().rmse(), window);
            run.metric("walk_forward_qlike", board.model().test().qlike(), window);
        }
    }

    private static String md5(Trained trained) {
        String sha = trained.data().source().path()
                .map(path -> FileDigest.of(path, read -> {
                }).md5()).orElse("");
        return sha.substring(0, Math.min(DIGEST, sha.length()));
    }

    private static void score(ActiveRun run, String prefix, Score score) {
        metrics(run, prefix + "train_", score.train());
        metrics(run, prefix + "validation_", score.validation());
        metrics(run, prefix + "test_", score.test());
    }

    private static void metrics(ActiveRun run, String prefix, Metrics metrics) {
        metric(run, prefix + "rmse", metrics.rmse());
        metric(run, prefix + "mae", metrics.mae());
        metric(run, prefix + "r2", metrics.r2());
        metric(run, prefix + "mape", metrics.mape());
        metric(run, prefix + "qlike", metrics.qlike());
    }

    private static void metric(ActiveRun run, String name, double value) {
        if (Double.isFinite(value)) {
            run.metric(name, value, 0);
        }
    }
}
