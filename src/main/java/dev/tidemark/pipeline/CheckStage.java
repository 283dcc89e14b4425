package dev.tidemark.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.Repair;
import dev.tidemark.bars.Repairs;
import dev.tidemark.base.Fault;
import dev.tidemark.base.GateFault;
import dev.tidemark.batch.FlavourText;
import dev.tidemark.batch.Versions;
import dev.tidemark.quality.BarTable;
import dev.tidemark.quality.CheckKind;
import dev.tidemark.quality.CheckResult;
import dev.tidemark.quality.CheckResult.Status;
import dev.tidemark.quality.Gate;
import dev.tidemark.quality.GateSettings;
import dev.tidemark.quality.QualityJson;
import dev.tidemark.quality.QualityPage;
import dev.tidemark.quality.Subject;
import dev.tidemark.quality.Verdict;

/** The quality gate: checks bars as they stand in a file, and writes what was found. */
public final class CheckStage {
    /** Where reports of the gate go, in the project, when no folder is named. */
    public static final String FOLDER = "reports/quality";

    private static final String NAME = "quality";

    private CheckStage() {}

    /**
     * Checks bars.
     *
     * @param input the file, or {@code -}; the newest that was fetched when absent
     * @param standardInput what {@code -} stands for
     * @param output the folder of the report; the project's when absent
     * @return an answer with a {@link GateFault} when the gate is closed
     */
    public static Answer check(Optional<String> input, InputStream standardInput, Optional<Path> output,
            VolatilityConfig config, Surroundings surroundings) {
        BarSource source = BarSource.load(input, standardInput, config, surroundings);
        return check(source, input.isPresent(), output, config, surroundings);
    }

    /** The same of a file of bars that an earlier stage has left, which nobody named. */
    public static Answer checkStored(Path bars, VolatilityConfig config, Surroundings surroundings) {
        BarSource source = BarSource.load(Optional.of(bars.toString()), InputStream.nullInputStream(), config,
                surroundings);
        return check(source, false, Optional.empty(), config, surroundings);
    }

    /** Whether the verdict on a file of bars depends on when it is asked for. */
    public static boolean isTimeless(Path bars) {
        return LocalMetadata.isOfAFile(bars);
    }

    private static Answer check(BarSource source, boolean isNamed, Optional<Path> output, VolatilityConfig config,
            Surroundings surroundings) {
        GateSettings settings = GateSettings.read(config.block().find("quality"), surroundings.warnings());
        surroundings.cancellation().check();
        BarTable table = new BarTable(source.bars(), surroundings.clock().instant());
        boolean isOfAFile = isNamed || source.path().filter(LocalMetadata::isOfAFile).isPresent();
        Verdict verdict = Gate.judge(table, isOfAFile ? settings.without(CheckKind.FRESHNESS) : settings);
        Subject subject = new Subject(source.name(), facts(source), surroundings.clock().instant(),
                Versions.tidemark());
        ReportFolder files = ReportFolder.at(output.orElseGet(() -> surroundings.project().resolve(FOLDER)), NAME);
        ObjectNode json = QualityJson.of(subject, table, verdict);
        json.put("page", files.html().toString());
        files.write(QualityPage.of(subject, table, verdict), json);
        return new Answer(summary(subject, verdict, files), json, fault(subject, verdict, files));
    }

    private static List<Subject.Fact> facts(BarSource source) {
        List<Subject.Fact> facts = new ArrayList<>();
        facts.add(new Subject.Fact("flavour", FlavourText.line(source.flavour())));
        facts.add(new Subject.Fact("first row", "line " + source.flavour().bodyLine()));
        Repairs repairs = source.bars().report().read().repairs();
        for (Repair repair : repairs.counts().keySet()) {
            facts.add(new Subject.Fact("mended while reading",
                    repair.description() + " (" + repairs.counts().get(repair) + ")"));
        }
        return facts;
    }

    private static List<String> summary(Subject subject, Verdict verdict, ReportFolder files) {
        List<String> lines = new ArrayList<>();
        lines.add(subject.name() + ": the quality gate " + QualityPage.words(verdict));
        for (CheckResult result : verdict.results()) {
            String status = result.status() == Status.FAIL ? "FAIL" : result.status().name().toLowerCase(Locale.ROOT);
            lines.add("  %-4s  %-10s  %s%s".formatted(status, result.kind().key(), result.sentence(), where(result)));
        }
        lines.add("report: " + files.html());
        return lines;
    }

    private static String where(CheckResult result) {
        return result.count() == 0 || result.status() == Status.OFF
                ? ""
                : result.measure().flatMap(measure -> measure.first().stream().findFirst())
                        .map(offence -> "; first in line " + offence.line()).orElse("");
    }

    private static Optional<Fault> fault(Subject subject, Verdict verdict, ReportFolder files) {
        if (verdict.isPassed()) {
            return Optional.empty();
        }
        List<String> failed = verdict.with(Status.FAIL).stream()
                .map(result -> result.kind().key() + " (" + result.sentence() + ")").toList();
        return Optional.of(new GateFault(subject.name() + ": the quality gate failed at " + String.join("; ", failed)
                + "; see " + files.html()));
    }
}
