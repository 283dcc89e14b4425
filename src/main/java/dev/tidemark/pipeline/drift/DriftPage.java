package dev.tidemark.pipeline.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.tidemark.batch.Versions;
import dev.tidemark.drift.DriftLimits;
import dev.tidemark.drift.Measure;
import dev.tidemark.plot.NumberText;
import dev.tidemark.report.Block;
import dev.tidemark.report.Block.Card;
import dev.tidemark.report.Block.Cell;
import dev.tidemark.report.Block.Fact;
import dev.tidemark.report.Block.Figure;
import dev.tidemark.report.Block.Head;
import dev.tidemark.report.Block.Note;
import dev.tidemark.report.Page;
import dev.tidemark.report.Page.Section;
import dev.tidemark.report.Tone;

/** A report of drift for people. What drifted furthest comes first. */
final class DriftPage {
    private final DriftReport report;
    private final DriftLimits limits;
    private final String limit;

    private DriftPage(DriftReport report) {
        this.report = report;
        this.limits = report.limits();
        this.limit = DriftText.number(limits.distanceThreshold());
    }

    static Page of(DriftReport report) {
        return new DriftPage(report).page();
    }

    private Page page() {
        List<FeatureDrift> sorted = report.features().stream()
                .sorted(Comparator.comparingDouble((FeatureDrift feature) -> -feature.wasserstein())).toList();
        List<Block> overview = new ArrayList<>(List.of(figures(), new Block.Text(
                "The current rows are from " + report.time(false) + " to " + report.time(true) + ".")));
        if (!report.notes().isEmpty()) {
            overview.add(new Block.Notes(
                    report.notes().stream().map(note -> new Note("note", note, Tone.WARN)).toList()));
        }
        List<Section> sections = List.of(new Section("overview", "Overview", overview),
                new Section("distances", "Distances", List.of(new Block.Text("Drift is a distance of at least " + limit
                        + " by either measure: the population stability index, or the Wasserstein distance in standard"
                        + " deviations of the reference. Out of distribution is what is further than "
                        + DriftText.number(limits.deviations())
                        + " deviations from the mean of the reference, missing or infinite."), distances(sorted))),
                new Section("distributions", "Distributions", List.of(new Block.Text(
                        "Bars: the reference. Line: the current rows. What is far out is drawn at the edge."),
                        new Block.Cards(sorted.stream().map(this::card).toList()))));
        return new Page("Drift", report.current().name() + " against " + report.reference().words(),
                report.verdict(), report.drifted().isEmpty() ? Tone.GOOD : Tone.WARN, sections,
                "Tidemark " + Versions.tidemark() + ", " + report.at());
    }

    private Block figures() {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            int count = report.drifted(measure).size();
            figures.add(new Figure(measure.title(), Integer.toString(count),
                    "of " + report.features().size() + " features at least " + limit,
                    count == 0 ? Tone.GOOD : Tone.WARN));
        }
        figures.add(new Figure("Out of distribution", DriftText.percent(report.beyond()), "of all values",
                report.beyond() > limits.threshold() ? Tone.WARN : Tone.GOOD));
        figures.add(new Figure("Rows in drift", Long.toString(report.detected()), "of " + report.rows()
                + ", with more than " + DriftText.percent(limits.threshold()) + " of their features out",
                report.detected() == 0 ? Tone.GOOD : Tone.WARN));
        figures.add(new Figure("Reference", Long.toString(report.reference().rows()),
                "rows, " + report.reference().kind(), Tone.PLAIN));
        figures.add(new Figure("Current", Integer.toString(report.rows()), "rows, " + report.current().kind(),
                Tone.PLAIN));
        return new Block.Figures(figures);
    }

    private Block distances(List<FeatureDrift> sorted) {
        List<List<Cell>> rows = sorted.stream().map(feature -> List.of(Cell.of(feature.name()),
                feature.isDrifted(limits) ? new Cell("drifted", Tone.WARN) : new Cell("steady", Tone.GOOD),
                distance(feature.psi()), distance(feature.wasserstein()), Cell.of(limit),
                Cell.of(DriftText.percent(feature.beyond())), Cell.of(unit(feature)))).toList();
        return new Block.Grid(List.of(new Head("Feature", false), new Head("", false), new Head("PSI", true),
                new Head("Wasserstein", true), new Head("Limit", true), new Head("Out", true),
                new Head("Unit", false)), rows, "");
    }

    private static String unit(FeatureDrift feature) {
        return feature.isLevel()
                ? "price (level)"
                : feature.unit().equals("1") ? "number" : feature.unit();
    }

    private Cell distance(double distance) {
        return new Cell(DriftText.figure(distance), limits.isDrift(distance) ? Tone.WARN : Tone.PLAIN);
    }

    private Card card(FeatureDrift feature) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("PSI", DriftText.figure(feature.psi())));
        facts.add(new Fact("Wasserstein", DriftText.figure(feature.wasserstein())));
        facts.add(new Fact("limit", limit));
        facts.add(new Fact("out", DriftText.percent(feature.beyond())));
        facts.add(new Fact("mean", change(feature.reference().mean(), feature.current().mean())));
        facts.add(new Fact("deviation", change(feature.reference().deviation(), feature.current().deviation())));
        long none = feature.current().missing() + feature.current().infinite();
        if (none > 0) {
            facts.add(new Fact("without a number", none + " of " + report.rows()));
        }
        String mark = (feature.isDrifted(limits) ? "drifted" : "steady") + (feature.isLevel() ? ", a level" : "");
        return new Card(feature.name(), mark, DriftPictures.of(feature), facts, List.of());
    }

    private static String change(double before, double now) {
        return words(before) + " → " + words(now);
    }

    private static String words(double value) {
        return Double.isNaN(value) ? "none" : NumberText.compact(value);
    }
}
