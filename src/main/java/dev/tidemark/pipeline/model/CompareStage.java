package dev.tidemark.pipeline.model;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.RejectedFault;
import dev.tidemark.forecast.Forecast;
import dev.tidemark.forecast.Samples;
import dev.tidemark.forecast.Split;
import dev.tidemark.forecast.SplitSettings;
import dev.tidemark.forecast.baseline.Baselines;
import dev.tidemark.forecast.comparison.Comparison;
import dev.tidemark.forecast.comparison.RuleSettings;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.ReportFolder;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.tracking.Tracking;
import dev.tidemark.tracking.registry.Registry;

/** Holds a challenger against the champion, and says whether it may take its place. No alias is moved. */
public final class CompareStage {
    /** Where the report goes, in the project, when no folder is named. */
    public static final String FOLDER = "reports/comparison";

    private static final String NAME = "comparison";

    private final VolatilityConfig config;
    private final Surroundings surroundings;
    private final Tracking tracking;

    private CompareStage(VolatilityConfig config, Surroundings surroundings) {
        this.config = config;
        this.surroundings = surroundings;
        this.tracking = Tracking.open(config, surroundings);
    }

    /**
     * What is asked for. A model is named by an alias, the number of a version, or its folder.
     *
     * @param challenger the one that would be champion; the alias {@code challenger} when absent
     * @param champion the one that is; the alias {@code champion} when absent
     * @param input the bars, or {@code -}; the newest that were fetched when absent
     * @param standardInput what {@code -} stands for
     * @param output the folder of the report; the project's when absent
     */
    public record Request(Optional<String> challenger, Optional<String> champion, Optional<String> input,
            InputStream standardInput, Optional<Path> output) {}

    /**
     * Compares.
     *
     * @return an answer with a {@link RejectedFault} when the challenger is rejected
     * @throws Fault if the two cannot be compared
     */
    public static Answer run(VolatilityConfig config, Request request, Surroundings surroundings) {
        return new CompareStage(config, surroundings).run(request);
    }

    private Answer run(Request request) {
        RuleSettings rules = ComparisonSettings.read(config, surroundings.warnings());
        ChosenModel challenger = ChosenModel.of(request.challenger().orElse(Registry.CHALLENGER), tracking);
        Optional<ChosenModel> champion = champion(request.champion().orElse(Registry.CHAMPION));
        champion.ifPresent(held -> requireComparable(challenger, held));
        ModelData data = ModelData.load(request.input(), request.standardInput(), Optional.empty(),
                challenger.horizon(), config, surroundings);
        CompareReport report = new CompareReport(challenger, champion, data, compare(challenger, champion, data, rules),
                surroundings.clock().instant());
        return answer(report, ReportFolder.at(
                request.output().orElseGet(() -> surroundings.project().resolve(FOLDER)), NAME));
    }

    /** The champion; empty where nobody is it yet, which is no fault. */
    private Optional<ChosenModel> champion(String name) {
        boolean isNobody = name.equals(Registry.CHAMPION)
                && tracking.registry().alias(tracking.model(), name).isEmpty();
        return isNobody ? Optional.empty() : Optional.of(ChosenModel.of(name, tracking));
    }

    private static void requireComparable(ChosenModel challenger, ChosenModel champion) {
        if (challenger.horizon() != champion.horizon() || !challenger.interval().equals(champion.interval())) {
            throw new DataFault(challenger.name() + " looks " + challenger.horizon() + " bars of "
                    + challenger.interval() + " ahead, and " + champion.name() + " " + champion.horizon() + " of "
                    + champion.interval() + "; expected models of the same horizon and interval");
        }
    }

    private Comparison compare(ChosenModel challenger, Optional<ChosenModel> champion, ModelData data,
            RuleSettings rules) {
        Forecast mine = challenger.forecast(Registry.CHALLENGER, data);
        Optional<Forecast> theirs = champion.map(held -> held.forecast(Registry.CHAMPION, data));
        Samples samples = data.samples();
        Split split = Split.of(samples.labelled(), samples.horizon(), SplitSettings.DEFAULT);
        List<Forecast> baselines = Baselines.forecasts(samples, split, surroundings.warnings());
        Instant seen = champion.map(ChosenModel::seen).filter(other -> other.isAfter(challenger.seen()))
                .orElseGet(challenger::seen);
        return Comparison.of(samples, split, seen, mine, theirs, baselines, rules);
    }

    private static Answer answer(CompareReport report, ReportFolder files) {
        ObjectNode json = CompareJson.of(report);
        json.put("page", files.html().toString()).put("markdown", markdown(files).toString());
        ComparePictures pictures = new ComparePictures(report);
        pictures.files().forEach((name, svg) -> write(files.html().resolveSibling(name), svg));
        write(markdown(files), CompareText.markdown(report));
        files.write(ComparePage.of(report), json);
        Optional<Fault> fault = report.comparison().isApproved()
                ? Optional.empty()
                : Optional.of(new RejectedFault("the challenger, " + report.challenger().words() + ", is "
                        + report.verdict() + "; see " + files.html()));
        return new Answer(CompareText.summary(report, files.html()), json, fault);
    }

    private static Path markdown(ReportFolder files) {
        return files.html().resolveSibling(NAME + ".md");
    }

    private static void write(Path file, String text) {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
