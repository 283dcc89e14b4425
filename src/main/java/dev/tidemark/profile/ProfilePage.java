package dev.tidemark.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

/** A profile for people. */
public final class ProfilePage {
    private static final double WIDE = 1040;
    private static final double NARROW = 340;

    private final Profile profile;

    private ProfilePage(Profile profile) {
        this.profile = profile;
    }

    /** The page. */
    public static Page of(Profile profile, Instant at, String version) {
        return new ProfilePage(profile).page(at, version);
    }

    private Page page(Instant at, String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("overview", "Overview", List.of(overview())));
        if (!profile.warnings().isEmpty()) {
            sections.add(new Section("warnings", "Warnings", List.of(new Block.Notes(warnings()))));
        }
        List<Block> time = time();
        if (!time.isEmpty()) {
            sections.add(new Section("time", "Over time", time));
        }
        sections.add(
                new Section("columns", "Columns", List.of(new Block.Cards(profile.columns().stream().map(this::card)
                        .toList()))));
        List<Block> quantiles = quantiles();
        if (!quantiles.isEmpty()) {
            sections.add(new Section("quantiles", "Quantiles", quantiles));
        }
        if (profile.correlations().names().size() > 1) {
            sections.add(new Section("correlations", "Correlations", correlations()));
        }
        if (profile.duplicates().count() > 0) {
            sections.add(new Section("duplicates", "Duplicate rows", List.of(duplicates())));
        }
        int odd = profile.warnings().size();
        return new Page("Profile", profile.name(),
                Words.number((long) profile.rows()) + " rows, " + Words.count(profile.columns().size(), "column") + ", "
                        + (odd == 0 ? "no warnings" : Words.count(odd, "warning")),
                odd == 0 ? Tone.GOOD : Tone.WARN, sections, "Tidemark " + version + ", " + at
                        + ". Times are UTC. Distinct values are counted exactly, texts by a hash of 64 bits where there are"
                        + " more than 50,000.");
    }

    private Block overview() {
        long cells = (long) profile.rows() * profile.columns().size();
        long missing = profile.columns().stream().mapToLong(Summary::missing).sum();
        long numbers = profile.columns().stream().filter(Summary.OfNumbers.class::isInstance).count();
        long times = profile.columns().stream().filter(Summary.OfTimes.class::isInstance).count();
        return new Block.Figures(List.of(new Figure("Rows", Words.number((long) profile.rows()), "", Tone.PLAIN),
                new Figure("Columns", Words.number((long) profile.columns().size()),
                        Words.count(numbers, "number") + ", "
                                + Words.count(times, "time") + ", "
                                + Words.count(profile.columns().size() - numbers - times, "text"),
                        Tone.PLAIN),
                new Figure("Missing cells", Words.share(missing, cells), Words.number(missing), Tone.PLAIN),
                new Figure("Duplicate rows", Words.number(profile.duplicates().count()),
                        Words.share(profile.duplicates().count(), profile.rows()), Tone.PLAIN),
                new Figure("Warnings", Words.number((long) profile.warnings().size()), "",
                        profile.warnings().isEmpty() ? Tone.GOOD : Tone.WARN),
                new Figure("Layout", "CSV", profile.layout(), Tone.PLAIN)));
    }

    private List<Note> warnings() {
        return profile.warnings().stream().map(warning -> new Note(
                warning.column().isEmpty() ? "table" : warning.column(), warning.sentence(), Tone.WARN)).toList();
    }

    private List<Block> time() {
        List<Block> blocks = new ArrayList<>();
        for (Summary column : profile.columns()) {
            if (column instanceof Summary.OfTimes times && times.count() > 1) {
                blocks.add(new Block.Heading(times.name(), "", Tone.PLAIN));
                blocks.add(new Block.Picture(Pictures.rows(times, WIDE, 120), Pictures.rows(times, NARROW, 90),
                        "Rows in each of " + times.rowsOverTime().length
                                + " equally long parts of the time; a red foot where there are none."));
                if (!times.gaps().isEmpty()) {
                    blocks.add(gaps(times));
                }
            }
        }
        return blocks;
    }

    private static Block gaps(Summary.OfTimes column) {
        List<List<Cell>> rows = column.gaps().stream().map(gap -> Stream
                .of(Words.time(gap.after()), Words.time(gap.before()), Words.number(gap.absent())).map(Cell::of)
                .toList())
                .toList();
        return new Block.Grid(
                List.of(new Head("After", false), new Head("Before", false), new Head("Steps absent", true)), rows,
                "The longest of " + Words.count(column.gapCount(), "gap") + ", in steps of "
                        + Words.span(column.interval()));
    }

    private Card card(Summary column) {
        List<Note> notes = profile.warnings().stream().filter(warning -> warning.column().equals(column.name()))
                .map(warning -> new Note(warning.kind(), warning.sentence(), Tone.WARN)).limit(4).toList();
        return switch (column) {
            case Summary.OfNumbers numbers -> new Card(numbers.name(), numbers.isWhole() ? "integer" : "number",
                    Pictures.histogram(numbers), facts(numbers), notes);
            case Summary.OfTimes times -> new Card(times.name(), "time", "", facts(times), notes);
            case Summary.OfTexts texts -> new Card(texts.name(), "text", Pictures.texts(texts), facts(texts), notes);
        };
    }

    private List<Fact> missing(Summary column) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("missing", column.missing() == 0
                ? "0"
                : Words.number(column.missing()) + " ("
                        + Words.share(column.missing(), profile.rows()) + ")"));
        facts.add(new Fact("distinct", Words.number(column.distinct())));
        return facts;
    }

    private List<Fact> facts(Summary.OfNumbers column) {
        List<Fact> facts = missing(column);
        facts.add(new Fact("mean", Words.number(column.mean())));
        facts.add(new Fact("deviation", Words.number(column.deviation())));
        facts.add(new Fact("least", Words.number(column.min())));
        facts.add(new Fact("greatest", Words.number(column.max())));
        facts.add(new Fact("skewness", Words.number(column.skewness())));
        facts.add(new Fact("kurtosis", Words.number(column.kurtosis())));
        facts.add(new Fact("zeros", Words.number(column.zeros())));
        facts.add(new Fact("negative", Words.number(column.negative())));
        return facts;
    }

    private List<Fact> facts(Summary.OfTimes column) {
        List<Fact> facts = missing(column);
        facts.add(new Fact("from", Words.time(column.first())));
        facts.add(new Fact("to", Words.time(column.last())));
        facts.add(new Fact("interval", Words.span(column.interval())));
        facts.add(new Fact("gaps", Words.number(column.gapCount())));
        facts.add(new Fact("repeated", Words.number(column.repeated())));
        facts.add(new Fact("steps back", Words.number(column.stepsBack())));
        return facts;
    }

    private List<Fact> facts(Summary.OfTexts column) {
        List<Fact> facts = missing(column);
        if (!column.isTopOfAll()) {
            facts.add(new Fact("shown", "of the first 50,000"));
        }
        return facts;
    }

    private List<Block> quantiles() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Summary column : profile.columns()) {
            if (column instanceof Summary.OfNumbers numbers && numbers.count() > 0) {
                List<Cell> row = new ArrayList<>(List.of(Cell.of(numbers.name())));
                for (double quantile : numbers.quantiles()) {
                    row.add(Cell.of(Words.number(quantile)));
                }
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Head> heads = new ArrayList<>(List.of(new Head("Column", false)));
        for (double share : Summary.OfNumbers.SHARES) {
            heads.add(new Head(share == 0
                    ? "least"
                    : share == 1
                            ? "greatest"
                            : share == 0.5
                                    ? "median"
                                    : Math.round(share * 100) + " %",
                    true));
        }
        return List.of(new Block.Grid(heads, rows, ""));
    }

    private List<Block> correlations() {
        Correlations all = profile.correlations();
        String caption = "Blue: both rise together; red: one falls while the other rises. Point at a cell for its coefficient."
                + (all.names().size() == Profile.MOST_CORRELATED
                        ? " The first " + Profile.MOST_CORRELATED + " columns of numbers."
                        : "");
        return List.of(new Block.Choice("coefficient", List.of(
                new Block.Option("Pearson", List.of(new Block.Chart(
                        HeatMap.draw("Pearson's coefficients", all.names(), all.pearson()), caption))),
                new Block.Option("Spearman", List.of(new Block.Chart(
                        HeatMap.draw("Spearman's coefficients", all.names(), all.spearman()), caption))))));
    }

    private Block duplicates() {
        List<List<Cell>> rows = profile.duplicates().first().stream()
                .map(pair -> List.of(Cell.of(Words.number(pair.row())), Cell.of(Words.number(pair.earlier()))))
                .toList();
        return new Block.Grid(List.of(new Head("Row", true), new Head("Same as row", true)), rows,
                "The first " + rows.size() + " of " + Words.number(profile.duplicates().count()));
    }
}
