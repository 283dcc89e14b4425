package dev.tidemark.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.tidemark.plot.NumberText;
import dev.tidemark.quality.CheckResult.Status;
import dev.tidemark.report.Block;
import dev.tidemark.report.Block.Cell;
import dev.tidemark.report.Block.Figure;
import dev.tidemark.report.Block.Head;
import dev.tidemark.report.Page;
import dev.tidemark.report.Page.Section;
import dev.tidemark.report.Tone;

/** The report of the gate for people. */
public final class QualityPage {
    private static final double WIDE = 1040;
    private static final double NARROW = 340;

    private final Subject subject;
    private final BarTable table;
    private final Verdict verdict;

    private QualityPage(Subject subject, BarTable table, Verdict verdict) {
        this.subject = subject;
        this.table = table;
        this.verdict = verdict;
    }

    /** The report. */
    public static Page of(Subject subject, BarTable table, Verdict verdict) {
        return new QualityPage(subject, table, verdict).page();
    }

    /** What the gate comes to, in a few words: {@code passed with 2 warnings}. */
    public static String words(Verdict verdict) {
        int failed = verdict.with(Status.FAIL).size();
        int warned = verdict.with(Status.WARN).size();
        String warnings = warned + (warned == 1 ? " warning" : " warnings");
        if (failed > 0) {
            return "failed: " + failed + (failed == 1 ? " check" : " checks") + (warned > 0 ? ", " + warnings : "");
        }
        return warned > 0 ? "passed with " + warnings : "passed";
    }

    private Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("overview", "Overview", overview()));
        sections.add(new Section("checks", "Checks", List.of(checks())));
        List<Block> details = details();
        if (!details.isEmpty()) {
            sections.add(new Section("rows", "Offending rows", details));
        }
        sections.add(new Section("file", "The file", List.of(file())));
        Tone tone = !verdict.isPassed() ? Tone.BAD : verdict.with(Status.WARN).isEmpty() ? Tone.GOOD : Tone.WARN;
        return new Page("Quality gate", subject.name(), "The gate " + words(verdict), tone, sections,
                "Tidemark " + subject.version() + ", " + subject.at() + ". Times are UTC; nothing was repaired.");
    }

    private List<Block> overview() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("Rows", NumberText.grouped(Integer.toString(table.size())), "", Tone.PLAIN));
        int[] rows = table.inTime();
        if (rows.length > 0) {
            figures.add(new Figure("From", table.time(rows[0]), "", Tone.PLAIN));
            figures.add(new Figure("To", table.time(rows[rows.length - 1]), "", Tone.PLAIN));
        }
        table.interval().ifPresent(interval -> figures
                .add(new Figure("Interval", interval.toString(), "the most frequent step", Tone.PLAIN)));
        figures.add(count("Failed", Status.FAIL, Tone.BAD));
        figures.add(count("Warnings", Status.WARN, Tone.WARN));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Figures(figures)));
        if (table.size() > 0) {
            blocks.add(new Block.Picture(FaultMap.draw(table, verdict, WIDE), FaultMap.draw(table, verdict, NARROW),
                    "The close over all rows, in the order of the file. Beneath, a lane for each check that objects to some"
                            + " rows, with marks where they are: red where the check failed, amber where it warns, grey"
                            + " where they are few enough."));
        }
        return blocks;
    }

    private Figure count(String label, Status status, Tone tone) {
        int count = verdict.with(status).size();
        return new Figure(label, Integer.toString(count), "of " + verdict.results().size() + " checks",
                count == 0 ? Tone.PLAIN : tone);
    }

    private Block checks() {
        List<List<Cell>> rows = new ArrayList<>();
        for (CheckResult result : verdict.results()) {
            boolean isOff = result.status() == Status.OFF;
            rows.add(List.of(mark(result), Cell.of(result.kind().title()), Cell.of(result.sentence()),
                    Cell.of(isOff ? "" : result.demand()),
                    Cell.of(result.setting().severity().name().toLowerCase(Locale.ROOT)),
                    Cell.of(NumberText.grouped(Long.toString(result.count())))));
        }
        return new Block.Grid(List.of(new Head("Result", false), new Head("Check", false), new Head("Found", false),
                new Head("Demanded", false), new Head("Severity", false), new Head("Rows", true)), rows, "");
    }

    private static Cell mark(CheckResult result) {
        return new Cell(result.status().name().toLowerCase(Locale.ROOT), switch (result.status()) {
            case PASS -> Tone.GOOD;
            case WARN -> Tone.WARN;
            case FAIL -> Tone.BAD;
            case SKIP, OFF -> Tone.MUTED;
        });
    }

    private List<Block> details() {
        List<Block> blocks = new ArrayList<>();
        List<CheckResult> worstFirst = verdict.results().stream()
                .sorted(Comparator.comparing(CheckResult::status).reversed())
                .toList();
        for (CheckResult result : worstFirst) {
            if (result.count() > 0) {
                Cell mark = mark(result);
                blocks.add(new Block.Heading(result.kind().title(), mark.text(), mark.tone()));
                List<Offence> first = result.measure().map(Measure::first).orElse(List.of());
                blocks.add(offences(first, result.count()));
            }
        }
        return blocks;
    }

    private static Block offences(List<Offence> first, long count) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Offence offence : first) {
            rows.add(List.of(Cell.of(Long.toString(offence.line())), Cell.of(Long.toString(offence.row())),
                    Cell.of(offence.time()), Cell.of(offence.what())));
        }
        String caption = first.size() < count
                ? "The first " + first.size() + " of " + NumberText.grouped(Long.toString(count)) + " rows"
                : "";
        return new Block.Grid(List.of(new Head("Line", true), new Head("Row", true), new Head("Time", false),
                new Head("What is wrong", false)), rows, caption);
    }

    private Block file() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Subject.Fact fact : subject.facts()) {
            rows.add(List.of(Cell.of(fact.name()), Cell.of(fact.value())));
        }
        return new Block.Grid(List.of(new Head("What", false), new Head("As read", false)), rows, "");
    }
}
