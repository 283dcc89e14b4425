package dev.tidemark.pipeline.drift;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.base.Fault;
import dev.tidemark.base.GateFault;
import dev.tidemark.base.UsageFault;
import dev.tidemark.drift.DriftLimits;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.DriftSettings;
import dev.tidemark.pipeline.ReportFolder;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.model.ChosenModel;
import dev.tidemark.pipeline.tracking.Tracking;
import dev.tidemark.tracking.registry.Registry;

/** Holds features against how they were, and reports which drifted. */
public final class DriftStage {
    /** Where the report goes, in the project, when no folder is named. */
    public static final String FOLDER = "reports/drift";

    private static final String NAME = "drift";
    private static final String STANDARD_INPUT = "-";

    private final VolatilityConfig config;
    private final Surroundings surroundings;

    private DriftStage(VolatilityConfig config, Surroundings surroundings) {
        this.config = config;
        this.surroundings = surroundings;
    }

    /**
     * What is asked for.
     *
     * @param reference bars, a table of features, or a model by an alias, the number of a version or its folder; the champion when absent
     * @param current bars, or {@code -} for them, or a table of features; the newest bars that were fetched when absent
     * @param standardInput what {@code -} stands for
     * @param output the folder of the report; the project's when absent
     * @param isGate whether drift is a fault
     */
    public record Request(Optional<String> reference, Optional<String> current, InputStream standardInput,
            Optional<Path> output, boolean isGate) {}

    /**
     * Compares.
     *
     * @return an answer with a {@link GateFault} when a feature drifted and that is a fault
     * @throws Fault if the two cannot be compared
     */
    public static Answer run(VolatilityConfig config, Request request, Surroundings surroundings) {
        return new DriftStage(config, surroundings).run(request);
    }

    private Answer run(Request request) {
        DriftLimits limits = DriftSettings.read(config, surroundings.warnings());
        Reference reference = reference(request.reference().orElse(Registry.CHAMPION));
        surroundings.cancellation().check();
        FeatureRows current = request.current().filter(name -> !name.equals(STANDARD_INPUT))
                .flatMap(FeatureRows::ofTable)
                .orElseGet(() -> FeatureRows.ofBars(request.current(), request.standardInput(),
                        reference.isModel() ? reference.interval().flatMap(Interval::of) : Optional.empty(), config,
                        surroundings));
        surroundings.cancellation().check();
        DriftReport report = DriftReport.of(reference, current, limits, surroundings.clock().instant());
        return answer(report, ReportFolder.at(
                request.output().orElseGet(() -> surroundings.project().resolve(FOLDER)), NAME), request.isGate());
    }

    private Reference reference(String name) {
        if (name.equals(STANDARD_INPUT)) {
            throw new UsageFault("--reference is '-'; only --current may be standard input");
        }
        return Reference.isFile(name)
                ? Reference.of(FeatureRows.ofTable(name).orElseGet(() -> FeatureRows.ofBars(Optional.of(name),
                        InputStream.nullInputStream(), Optional.empty(), config, surroundings)))
                : Reference.of(ChosenModel.of(name, Tracking.open(config, surroundings)));
    }

    private static Answer answer(DriftReport report, ReportFolder files, boolean isGate) {
        ObjectNode json = DriftJson.of(report);
        json.put("page", files.html().toString());
        files.write(DriftPage.of(report), json);
        Optional<Fault> fault = isGate && !report.drifted().isEmpty()
                ? Optional.of(new GateFault(report.current().name() + ": " + report.verdict() + " from "
                        + report.reference().words() + "; see " + files.html()))
                : Optional.empty();
        return new Answer(DriftText.summary(report, files.html()), json, fault);
    }
}
