package dev.tidemark.pipeline.model;

import java.util.ArrayList;
import java.util.List;

import dev.tidemark.batch.Versions;
import dev.tidemark.forecast.Standing;
import dev.tidemark.forecast.comparison.Comparison;
import dev.tidemark.forecast.comparison.RuleResult;
import dev.tidemark.report.Block;
import dev.tidemark.report.Block.Cell;
import dev.tidemark.report.Block.Head;
import dev.tidemark.report.Page;
import dev.tidemark.report.Page.Section;
import dev.tidemark.report.Tone;

/** A comparison for people. */
final class ComparePage {
    private final CompareReport report;
    private final Comparison comparison;

    private ComparePage(CompareReport report) {
        this.report = report;
        this.comparison = report.comparison();
    }

    static Page of(CompareReport report) {
        return new ComparePage(report).page();
    }

    private Page page() {
        boolean isApproved = comparison.isApproved();
        List<Section> sections = List.of(
                new Section("rules", "Rules", List.of(new Block.Text("Judged on " + CompareText.heldOut(report) + "."),
                        rules(), new Block.Notes(notes()))),
                new Section("figures", "Figures",
                        List.of(figures(), new Block.Text(CompareText.sentence(comparison.standings())))),
                new Section("pictures", "Pictures", pictures()));
        return new Page("Comparison of models", report.challenger().words() + against(),
                "The challenger is " + (isApproved ? "approved" : "rejected"), isApproved ? Tone.GOOD : Tone.BAD,
                sections, "Tidemark " + Versions.tidemark() + ", " + report.at());
    }

    private String against() {
        return report.champion().map(champion -> " against " + champion.words()).orElse(", with no champion yet");
    }

    private Block rules() {
        List<List<Cell>> rows = new ArrayList<>();
        for (RuleResult result : comparison.rules()) {
            Tone tone = result.isPassed() ? Tone.GOOD : result.isAsked() ? Tone.BAD : Tone.MUTED;
            rows.add(List.of(new Cell(CompareText.word(result), tone), Cell.of(result.rule().title()),
                    Cell.of(CompareText.figure(result.challenger())), Cell.of(CompareText.figure(result.other())),
                    Cell.of(CompareText.figure(result.threshold())), Cell.of(result.sentence())));
        }
        return new Block.Grid(List.of(new Head("Result", false), new Head("Rule", false), new Head("Challenger", true),
                new Head("Against", true), new Head("Threshold", true), new Head("In words", false)), rows, "");
    }

    private List<Block.Note> notes() {
        List<Block.Note> notes = new ArrayList<>();
        notes.add(new Block.Note("verdict", report.verdict(), comparison.isApproved() ? Tone.GOOD : Tone.BAD));
        report.warning().ifPresent(warning -> notes.add(new Block.Note("log-HAR", warning, Tone.WARN)));
        return notes;
    }

    private Block figures() {
        List<List<Cell>> rows = new ArrayList<>();
        for (CompareText.Row row : CompareText.rows(report)) {
            rows.add(List.of(Cell.of(row.name()), Cell.of(row.rmse()), Cell.of(row.mae()), Cell.of(row.r2()),
                    Cell.of(row.mape()), Cell.of(row.qlike()), standing(row.name()), Cell.of(row.what())));
        }
        return new Block.Grid(List.of(new Head("", false), new Head("RMSE", true), new Head("MAE", true),
                new Head("R²", true), new Head("MAPE", true), new Head("QLIKE", true), new Head("Challenger", false),
                new Head("What it is", false)), rows, "All on the same rows.");
    }

    private Cell standing(String name) {
        return comparison.rivals().stream().filter(rival -> rival.name().equals(name)).findFirst()
                .map(rival -> cell(rival.standing())).orElseGet(() -> Cell.of(""));
    }

    private static Cell cell(Standing standing) {
        return switch (standing) {
            case BEATS -> new Cell("beats it", Tone.GOOD);
            case UNDECIDED -> new Cell("undecided", Tone.MUTED);
            case LOSES -> new Cell("loses to it", Tone.BAD);
        };
    }

    private List<Block> pictures() {
        ComparePictures pictures = new ComparePictures(report);
        return List.of(new Block.Chart(pictures.forecastsElement(), pictures.caption()),
                new Block.Chart(pictures.metricsElement(), "RMSE and QLIKE over the held-out rows; less is better."),
                new Block.Links(List.of(
                        new Block.Link("picture", ComparePictures.FORECASTS, "./" + ComparePictures.FORECASTS),
                        new Block.Link("picture", ComparePictures.METRICS, "./" + ComparePictures.METRICS),
                        new Block.Link("the same as Markdown", "comparison.md", "./comparison.md"),
                        new Block.Link("the same as JSON", "comparison.json", "./comparison.json"))));
    }
}
