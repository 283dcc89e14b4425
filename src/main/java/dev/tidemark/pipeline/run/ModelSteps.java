package dev.tidemark.pipeline.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.base.Fault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.RejectedFault;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.model.CompareStage;
import dev.tidemark.pipeline.model.PromoteStage;
import dev.tidemark.pipeline.model.TrainRequest;
import dev.tidemark.pipeline.model.TrainStage;

/** The steps from bars to a champion. */
final class ModelSteps {
    private static final String MODEL = "model";
    private static final String COMPARISON = "comparison";

    private final VolatilityConfig config;
    private final String configText;
    private final Consumer<String> heard;

    /**
     * The steps.
     *
     * @param configText the configuration as it was written, for the model's provenance
     * @param heard hears a line now and then about how training goes
     */
    ModelSteps(VolatilityConfig config, String configText, Consumer<String> heard) {
        this.config = config;
        this.configText = configText;
        this.heard = heard;
    }

    /** All of them, in order. */
    List<Step> all() {
        return List.of(train(), compare(), promote());
    }

    private Step train() {
        return DataSteps.step("train", made -> Inputs.of(List.of(made.file(DataSteps.BARS)),
                config.seed() + " " + config.horizon() + " " + config.interval() + " "
                        + SettingsText.of(config.block(), List.of("features", "model"))),
                (made, surroundings) -> {
                    TrainRequest request = new TrainRequest(Optional.of(made.file(DataSteps.BARS).toString()),
                            InputStream.nullInputStream(), Optional.empty(), Optional.empty(), OptionalInt.empty(), 0,
                            configText, pages(made), heard);
                    Answer answer = TrainStage.run(config, request, surroundings);
                    return Outcome.of(answer, Map.of(MODEL, Path.of(answer.json().path("folder").asText()),
                            "model_page", Path.of(answer.json().path("page").asText())));
                });
    }

    /** What is to be seen of the bars and features that the model learns from. */
    private static List<Path> pages(Made made) {
        return Stream.of(made.find("quality_page"), made.find("profile_page")).flatMap(Optional::stream).toList();
    }

    /** A rejection is a result: the champion stays. Who is champion by then does not matter, or it would be asked again who has just won. */
    private Step compare() {
        return DataSteps.step("compare", made -> Inputs.of(List.of(made.file(MODEL), made.file(DataSteps.BARS)),
                SettingsText.of(config.block(), List.of("comparison"))), (made, surroundings) -> {
                    CompareStage.Request request = new CompareStage.Request(Optional.empty(), Optional.empty(),
                            Optional.of(made.file(DataSteps.BARS).toString()), InputStream.nullInputStream(),
                            Optional.empty());
                    Answer answer = CompareStage.run(config, request, surroundings);
                    Path page = Path.of(answer.json().path("page").asText());
                    Optional<Fault> fault = answer.fault().filter(each -> !(each instanceof RejectedFault));
                    return new Outcome(true, answer.summary(),
                            Map.of("comparison_page", page, COMPARISON, page.resolveSibling("comparison.json"),
                                    "comparison_report", Path.of(answer.json().path("markdown").asText())),
                            fault);
                });
    }

    private Step promote() {
        return DataSteps.step("promote", made -> Inputs.of(List.of(made.file(COMPARISON)), ""),
                (made, surroundings) -> isApproved(made.file(COMPARISON))
                        ? Outcome.of(PromoteStage.promote(Optional.empty(), config, surroundings), Map.of())
                        : new Outcome(true, List.of("the champion stays: the challenger was rejected"), Map.of(),
                                Optional.empty()));
    }

    private static boolean isApproved(Path comparison) {
        try {
            return new ObjectMapper().readTree(comparison.toFile()).path("approved").asBoolean();
        } catch (IOException e) {
            throw new NoInputFault(comparison + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
