package dev.tidemark.serving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.forecast.artefact.Artefact;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.model.ModelProject;
import dev.tidemark.pipeline.model.PredictStage;
import dev.tidemark.serving.model.ModelSource;

/** Small models, trained once for all tests, and the bars that they learned from. */
public final class Models {
    /** What the model is called. */
    public static final String NAME = "tidemark-volatility";

    private static final int TREES = 6;
    private static final int FEWER = 60;
    private static final Path FOLDER = folder();
    private static final ModelProject PROJECT = new ModelProject(FOLDER);
    private static final Map<Integer, Path> TRAINED = new ConcurrentHashMap<>();

    private Models() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("models");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a model; each number is another model, which learned from fewer bars. */
    public static Path folder(int number) {
        return TRAINED.computeIfAbsent(number, key -> {
            try {
                return PROJECT.artefact(PROJECT.train(ModelProject.BARS - FEWER * key, TREES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A model as it is read. */
    public static Artefact artefact(int number) {
        return Artefact.load(folder(number));
    }

    /** A model as a registry names it. */
    public static ModelSource.Candidate candidate(int number) {
        return new ModelSource.Candidate(NAME, Integer.toString(number), "mark " + number, () -> artefact(number));
    }

    /** The lines of the CSV file that the models learned from, its header first. */
    static List<String> bars() {
        try {
            return Files.readAllLines(Path.of(PROJECT.bars()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the stage of the pipeline forecasts from the bars of a CSV file. */
    static JsonNode forecast(int number, Path csv) {
        VolatilityConfig config = VolatilityConfig.of(ConfigFile.parse("{}", "config.yaml").root(), warning -> {
        });
        Surroundings surroundings = new Surroundings(FOLDER, Map.of(), () -> Instant.EPOCH, FOLDER, warning -> {
        },
                Progress.NONE, Cancellation.NEVER);
        return PredictStage.run(Optional.of(folder(number).toString()), Optional.of(csv.toString()),
                InputStream.nullInputStream(), config, surroundings).json();
    }
}
