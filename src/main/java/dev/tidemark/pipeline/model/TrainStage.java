package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.OutputFailure;
import dev.tidemark.batch.Versions;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.forecast.Forecast;
import dev.tidemark.forecast.Qlike;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.ResidualInterval;
import dev.tidemark.forecast.Scoreboard;
import dev.tidemark.forecast.Split;
import dev.tidemark.forecast.SplitSettings;
import dev.tidemark.forecast.artefact.ArtefactWriter;
import dev.tidemark.forecast.artefact.Provenance;
import dev.tidemark.forecast.model.Examples;
import dev.tidemark.forecast.model.GridSearch;
import dev.tidemark.forecast.model.ModelSettings;
import dev.tidemark.forecast.model.TrainedModel;
import dev.tidemark.forecast.model.Trainer;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.ReportFolder;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.TrainSettings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.tracking.Tracking;
import dev.tidemark.tracking.ActiveRun;
import dev.tidemark.tracking.RunStatus;
import dev.tidemark.tracking.registry.ModelVersion;
import dev.tidemark.tracking.registry.Registry;
import dev.tidemark.versioning.FileDigest;

/** Trains a model, judges it beside its baselines, and records all of it as a run. */
public final class TrainStage {
    /** Where models go, in the project. */
    public static final String MODELS = "models";
    /** Where the report about a model goes, in the project. */
    public static final String FOLDER = "reports/model";

    /** Where the model lies below a run's artifacts. */
    static final String IN_RUN = "model";

    private static final String REPORT = "model";
    private static final int SAID = 25;

    private final VolatilityConfig config;
    private final TrainSettings settings;
    private final TrainRequest request;
    private final Surroundings surroundings;
    private final Tracking tracking;

    private TrainStage(VolatilityConfig config, TrainRequest request, Surroundings surroundings) {
        this.config = config;
        this.settings = TrainSettings.read(config, surroundings.warnings());
        this.request = request;
        this.surroundings = surroundings;
        this.tracking = Tracking.open(config, surroundings);
    }

    /**
     * Does it.
     *
     * @throws dev.tidemark.base.Fault if it cannot be done; the run is kept as failed then
     */
    public static Answer run(VolatilityConfig config, TrainRequest request, Surroundings surroundings) {
        return new TrainStage(config, request, surroundings).run();
    }

    private Answer run() {
        ModelData data = ModelData.load(request.input(), request.standardInput(), request.interval(),
                request.horizon().orElse(config.horizon()), config, surroundings);
        String name = config.symbol() + "-" + data.bars().interval();
        try (ActiveRun run = tracking.tracker().begin(name)) {
            try {
                return record(train(data, name), run);
            } catch (CancelledFault cancelled) {
                run.end(RunStatus.KILLED);
                throw cancelled;
            }
        }
    }

    private Trained train(ModelData data, String name) {
        Instant started = surroundings.clock().instant();
        Split split = Split.of(data.samples().labelled(), data.samples().horizon(), SplitSettings.DEFAULT);
        Examples examples = data.examples();
        List<GridSearch.Tried> tried = search(examples, split, data.samples().horizon());
        ModelSettings chosen = tried.isEmpty() ? settings.model() : GridSearch.best(tried).settings();
        TrainedModel model = Trainer.train(examples, split.train(),
                split.validation(), chosen, config.seed(), this::grown,
                surroundings.cancellation());
        Forecast forecast = TrainWindows.forecast(model, examples);
        Scoreboard board = TrainWindows.judge(data.samples(), split, forecast, surroundings.warnings());
        ResidualInterval interval = ResidualInterval.of(ResidualInterval.LEVEL, data.samples(), split.validation(),
                forecast.values(), Qlike.of(data.samples(), split.train()));
        double coverage = interval.coverage(data.samples(), split.test(), forecast.values());
        List<Scoreboard> windows = TrainWindows.walkForward(request.windows(), data, chosen, config.seed(),
                surroundings.cancellation(), surroundings.warnings());
        Path folder = request.output().orElseGet(() -> made(surroundings.project().resolve(MODELS)).resolve(name));
        Instant ended = surroundings.clock().instant();
        Trained trained = new Trained(data, split, chosen, tried, model, board, interval, coverage, windows, folder,
                started, ended);
        ArtefactWriter.write(folder, model, examples, split.train(),
                split.test(), provenance(trained), Optional.of(interval));
        return trained;
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw OutputFailure.of(folder.toString(), e);
        }
    }

    private List<GridSearch.Tried> search(Examples examples, Split split, int horizon) {
        if (!settings.isSearched()) {
            return List.of();
        }
        return GridSearch.run(examples, TrainWindows.searchWindows(split, horizon, settings.windows()),
                settings.grid().of(settings.model()), config.seed(),
                (each, done, total) -> request.heard().accept(String.format(Locale.ROOT,
                        "search %d of %d: depth %d, eta %s, least weight %s: RMSE %.6f", done, total,
                        each.settings().depth(), each.settings().eta(), each.settings().minChildWeight(),
                        each.meanError())),
                surroundings.cancellation());
    }

    private void grown(int round, int rounds, double error, int best) {
        surroundings.progress().at(round, rounds, -1);
        if (round % SAID == 0 || round == rounds) {
            request.heard().accept(String.format(Locale.ROOT, "round %d of %d: validation RMSE %.6f, best in round %d",
                    round, rounds, error, best));
        }
    }

    private Provenance provenance(Trained trained) {
        Map<String, Provenance.Stretch> parts = new LinkedHashMap<>();
        parts.put("training", stretch(trained.split().train(), trained.data()));
        parts.put("validation", stretch(trained.split().validation(), trained.data()));
        parts.put("test", stretch(trained.split().test(), trained.data()));
        Map<String, String> libraries = new LinkedHashMap<>(Versions.all());
        libraries.remove("tidemark");
        Optional<Path> file = trained.data().source().path();
        return new Provenance(trained.data().source().name(),
                file.map(path -> FileDigest.of(path, read -> surroundings.cancellation().check()).md5()).orElse(""),
                request.configText(), Versions.tidemark(), config.seed(), libraries, trained.started(),
                trained.ended(), FeatureTable.TARGET_NORM, trained.data().samples().horizon(),
                trained.data().bars().interval().toString(), parts, trained.settings());
    }

    private static Provenance.Stretch stretch(Range range, ModelData data) {
        return new Provenance.Stretch(range,
                Instant.ofEpochMilli(data.features().table().time(range.from())),
                Instant.ofEpochMilli(data.features().table().time(range.to() - 1)));
    }

    private Answer record(Trained trained, ActiveRun run) {
        ReportFolder files = ReportFolder.at(surroundings.project().resolve(FOLDER), REPORT);
        ObjectNode json = TrainJson.of(trained, run.id());
        files.write(TrainPage.of(trained, run.id()), json);
        TrainRecord.write(trained, run);
        run.artifact(trained.folder(), IN_RUN);
        List<Path> pages = new ArrayList<>(List.of(files.html(), files.json()));
        pages.addAll(request.pages());
        pages.forEach(page -> run.artifact(page, "report/" + page.getFileName()));
        run.end(RunStatus.FINISHED);
        ModelVersion version = tracking.registry().register(tracking.model(), run.id(), IN_RUN);
        tracking.registry().setAlias(tracking.model(), Registry.CHALLENGER, version.version());
        json.put("model", tracking.model()).put("version", version.version()).put("page", files.html().toString());
        return Answer.of(TrainText.summary(trained, run.id(), version, files.html()), json);
    }
}
