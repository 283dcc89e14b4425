package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.SampleBars;
import dev.tidemark.bars.SampleCsv;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.forecast.Qlike;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.ResidualInterval;
import dev.tidemark.forecast.Split;
import dev.tidemark.forecast.SplitSettings;
import dev.tidemark.forecast.artefact.ArtefactWriter;
import dev.tidemark.forecast.artefact.Provenance;
import dev.tidemark.forecast.model.Examples;
import dev.tidemark.forecast.model.ModelSettings;
import dev.tidemark.forecast.model.RoundListener;
import dev.tidemark.forecast.model.TrainedModel;
import dev.tidemark.forecast.model.Trainer;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.tracking.Tracking;
import dev.tidemark.tracking.ActiveRun;
import dev.tidemark.tracking.RunStatus;
import dev.tidemark.tracking.registry.Registry;

/** A project with bars and small models in a real registry. */
public final class ModelProject {
    /** How many bars models learn from. */
    public static final int BARS = 3000;
    /** A week of them, which some baselines want, is a small part of all. */
    static final String INTERVAL = "1h";

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final ModelSettings SMALL = new ModelSettings(20, 3, 0.2, 0.8, 0.8, 5, 0.1, 1, 0.1, 0, 1);

    final Path folder;
    final List<String> warnings = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String config = "{}";

    /** A project in a folder that is empty. */
    public ModelProject(Path folder) {
        this.folder = folder;
    }

    ModelProject config(String text) {
        config = text;
        return this;
    }

    ModelProject environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Bars of the program's own generator. */
    String bars(String interval, int rows) throws IOException {
        Path file = folder.resolve("bars-" + interval + "-" + rows + ".csv");
        if (!Files.exists(file)) {
            try (OutputStream out = Files.newOutputStream(file)) {
                SampleCsv.write(new SampleBars(5, Interval.of(interval).orElseThrow(), START), rows, out,
                        Cancellation.NEVER);
            }
        }
        return file.toString();
    }

    /** All of the bars that models are compared on. */
    public String bars() throws IOException {
        return bars(INTERVAL, BARS);
    }

    /** Trains an honest model on the first bars, and makes it the challenger. */
    public int train(int rows, int rounds) throws IOException {
        return train(rows, rounds, false, true);
    }

    /** The same on targets in a random order. */
    public int trainShuffled(int rows) throws IOException {
        return train(rows, SMALL.rounds(), true, true);
    }

    /** Trains one, and makes it the challenger; the version's number. */
    int train(int rows, int rounds, boolean isShuffled, boolean hasInterval) throws IOException {
        ModelData data = ModelData.load(Optional.of(bars(INTERVAL, rows)), InputStream.nullInputStream(),
                Optional.empty(),
                12, config(), surroundings());
        Split split = Split.of(data.samples().labelled(), 12, SplitSettings.DEFAULT);
        Examples examples = isShuffled ? shuffled(data) : data.examples();
        Range training = split.train();
        ModelSettings settings = new ModelSettings(rounds, SMALL.depth(), SMALL.eta(), SMALL.subsample(),
                SMALL.colsample(), SMALL.minChildWeight(), SMALL.gamma(), SMALL.lambda(), SMALL.alpha(),
                SMALL.earlyStopping(), SMALL.threads());
        TrainedModel model = Trainer.train(examples, training, split.validation(), settings, 7,
                RoundListener.NONE, Cancellation.NEVER);
        double[] forecasts = model.file().trees().forecast(examples, new Range(0, examples.rows()));
        ResidualInterval interval = ResidualInterval.of(ResidualInterval.LEVEL, data.samples(), split.validation(),
                forecasts, Qlike.of(data.samples(), split.train()));
        Path written = Files.createDirectories(folder.resolve("models")).resolve("small");
        ArtefactWriter.write(written, model, examples, training, split.test(), provenance(data, split),
                hasInterval ? Optional.of(interval) : Optional.empty());
        return register(written);
    }

    private int register(Path written) {
        Tracking tracking = tracking();
        String id;
        try (ActiveRun run = tracking.tracker().begin("small")) {
            run.artifact(written, "model");
            run.end(RunStatus.FINISHED);
            id = run.id();
        }
        int version = tracking.registry().register(tracking.model(), id, "model").version();
        tracking.registry().setAlias(tracking.model(), Registry.CHALLENGER, version);
        return version;
    }

    private static Examples shuffled(ModelData data) {
        List<Double> targets = new ArrayList<>();
        int labelled = data.samples().labelled();
        for (int row = 0; row < labelled; row++) {
            targets.add(data.samples().target()[row]);
        }
        Collections.shuffle(targets, new Random(1));
        double[] target = new double[data.samples().rows()];
        for (int row = 0; row < target.length; row++) {
            target[row] = row < labelled ? targets.get(row) : Double.NaN;
        }
        double[][] columns = data.names().stream().map(data.features().table()::column).toArray(double[][]::new);
        return Examples.of(data.names(), columns, target);
    }

    private static Provenance provenance(ModelData data, Split split) {
        Map<String, Provenance.Stretch> parts = new LinkedHashMap<>();
        parts.put("training", stretch(split.train(), data));
        parts.put("validation", stretch(split.validation(), data));
        parts.put("test", stretch(split.test(), data));
        return new Provenance("bars", "", "", "1", 7, Map.of("xgboost", "3.0.4"), START, START,
                FeatureTable.TARGET_NORM, 12, INTERVAL, parts, SMALL);
    }

    private static Provenance.Stretch stretch(Range range, ModelData data) {
        return new Provenance.Stretch(range, Instant.ofEpochMilli(data.features().table().time(range.from())),
                Instant.ofEpochMilli(data.features().table().time(range.to() - 1)));
    }

    Tracking tracking() {
        return Tracking.open(config(), surroundings());
    }

    /** The folder of a version. */
    public Path artefact(int number) {
        Tracking tracking = tracking();
        return tracking.registry().versions(tracking.model()).stream().filter(known -> known.version() == number)
                .map(known -> tracking.store().artifact(known.runId(), known.folder())).findFirst().orElseThrow();
    }

    VolatilityConfig config() {
        return VolatilityConfig.of(ConfigFile.parse(config, "config.yaml").root(), warnings::add);
    }

    Surroundings surroundings() {
        return new Surroundings(folder, environment, () -> START, folder, warnings::add, Progress.NONE,
                Cancellation.NEVER);
    }

    Answer compare() throws IOException {
        return compare(Optional.empty(), Optional.empty(), bars());
    }

    Answer compare(Optional<String> challenger, Optional<String> champion, String input) {
        return CompareStage.run(config(), new CompareStage.Request(challenger, champion, Optional.of(input),
                InputStream.nullInputStream(), Optional.empty()), surroundings());
    }

    Answer promote(String... name) {
        return PromoteStage.promote(Optional.ofNullable(name.length == 0 ? null : name[0]), config(), surroundings());
    }

    Answer rollback() {
        return PromoteStage.rollback(config(), surroundings());
    }

    Answer predict(Optional<String> model, String input) {
        return PredictStage.run(model, Optional.of(input), InputStream.nullInputStream(), config(), surroundings());
    }
}
