package dev.tidemark.pipeline.run;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.CheckStage;
import dev.tidemark.pipeline.FeatureStage;
import dev.tidemark.pipeline.IngestRequest;
import dev.tidemark.pipeline.IngestStage;
import dev.tidemark.pipeline.LocalIngest;
import dev.tidemark.pipeline.ProfileStage;
import dev.tidemark.pipeline.RawPlace;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;

/** The steps from bars to a table of features that is described and kept. */
final class DataSteps {
    static final String BARS = "bars";
    static final String BARS_METADATA = "bars_metadata";
    static final String FEATURES = "features";
    static final String FEATURES_TABLE = "features_table";
    static final String FEATURES_MANIFEST = "features_manifest";

    private final VolatilityConfig config;

    DataSteps(VolatilityConfig config) {
        this.config = config;
    }

    /** All of them, in order. */
    List<Step> all(Step ingest) {
        return List.of(ingest, check(), features(), profile(), new VersionStep());
    }

    /** Takes in the bars of a file. */
    Step ingestFile(String input) {
        return step("ingest", made -> Inputs.of(List.of(Path.of(input)), "file " + common()),
                (made, surroundings) -> ingested(LocalIngest.run(input, InputStream.nullInputStream(),
                        Optional.empty(), Optional.empty(), config, surroundings)));
    }

    /** Fetches bars: what a market answers may be new at any time. */
    Step ingestMarket(IngestRequest request, IngestStage.Manners manners) {
        return step("ingest", made -> new Inputs(List.of(), request.toString(), false),
                (made, surroundings) -> ingested(IngestStage.run(request, manners, surroundings)));
    }

    private static Outcome ingested(Answer answer) {
        Path bars = Path.of(answer.json().path("file").asText());
        return Outcome.of(answer, Map.of(BARS, bars, BARS_METADATA, RawPlace.metadata(bars)));
    }

    private Step check() {
        return step("check", made -> new Inputs(bars(made), settings("quality"),
                CheckStage.isTimeless(made.file(BARS))),
                (made, surroundings) -> {
                    Answer answer = CheckStage.checkStored(made.file(BARS), config, surroundings);
                    return Outcome.of(answer, Map.of("quality_page", Path.of(answer.json().path("page").asText())));
                });
    }

    private Step features() {
        return step("features", made -> Inputs.of(bars(made), settings("features", "horizon")),
                (made, surroundings) -> {
                    FeatureStage.Request request = new FeatureStage.Request(
                            Optional.of(made.file(BARS).toString()), Optional.empty(), Optional.empty(),
                            OptionalInt.empty(), false, false, false);
                    return tables(FeatureStage.run(config, request, InputStream.nullInputStream(), surroundings));
                });
    }

    private static Outcome tables(Answer answer) {
        Path folder = Path.of(answer.json().path("folder").asText());
        Map<String, Path> outputs = new TreeMap<>();
        for (JsonNode node : answer.json().path("files")) {
            String name = node.asText();
            boolean isScaled = name.contains("-normalized.");
            String what = name.endsWith(".json")
                    ? FEATURES_MANIFEST
                    : name.endsWith(".parquet") ? FEATURES_TABLE : FEATURES;
            outputs.put(isScaled ? what + "_normalized" : what, folder.resolve(name));
        }
        return Outcome.of(answer, outputs);
    }

    private Step profile() {
        return step("profile", made -> Inputs.of(List.of(made.file(FEATURES)), ""), (made, surroundings) -> {
            Answer answer = ProfileStage.profile(Optional.of(made.file(FEATURES).toString()),
                    InputStream.nullInputStream(), Optional.empty(), config, surroundings);
            return Outcome.of(answer, Map.of("profile_page", Path.of(answer.json().path("page").asText())));
        });
    }

    private static List<Path> bars(Made made) {
        return List.of(made.file(BARS), made.file(BARS_METADATA));
    }

    private String settings(String... keys) {
        return common() + " " + SettingsText.of(config.block(), List.of(keys));
    }

    private String common() {
        return config.symbol() + " " + config.quote() + " " + config.interval() + " " + config.reading();
    }

    /** A step of two functions. */
    static Step step(String name, Function<Made, Inputs> inputs, BiFunction<Made, Surroundings, Outcome> work) {
        return new Step() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Inputs inputs(Made done) {
                return inputs.apply(done);
            }

            @Override
            public Outcome run(Made done, Surroundings surroundings) {
                return work.apply(done, surroundings);
            }
        };
    }
}
