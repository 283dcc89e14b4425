package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.batch.Versions;
import dev.tidemark.forecast.Metrics;
import dev.tidemark.forecast.Score;
import dev.tidemark.forecast.Scoreboard;
import dev.tidemark.forecast.Standing;
import dev.tidemark.forecast.Verdict;
import dev.tidemark.report.Block;
import dev.tidemark.report.Block.Cell;
import dev.tidemark.report.Block.Figure;
import dev.tidemark.report.Block.Head;
import dev.tidemark.report.Page;
import dev.tidemark.report.Page.Section;
import dev.tidemark.report.Tone;

/** What came of training, for people. What beats the model is said first. */
final class TrainPage {
    private final Trained trained;
    private final Scoreboard board;

    private TrainPage(Trained trained) {
        this.trained = trained;
        this.board = trained.board();
    }

    static Page of(Trained trained, String run) {
        return new TrainPage(trained).page(run);
    }

    private Page page(String run) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("verdict", "What it beats", List.of(figures(), verdicts(),
                new Block.Text(TrainText.wanted(board)))));
        sections.add(new Section("scores", "Scores", scores()));
        if (!trained.windows().isEmpty()) {
            sections.add(new Section("windows", "Walk-forward", List.of(windows())));
        }
        sections.add(new Section("pictures", "Pictures", List.of(
                new Block.Chart(picture("predicted.svg"), "Forecast against what came, in the test part."),
                new Block.Chart(picture("importance.svg"), "Where the gain of the trees comes from."))));
        sections.add(new Section("settings", "How it was trained", List.of(settings())));
        return new Page("Model", trained.data().source().name(), Verdict.headline(board), tone(), sections,
                "Tidemark " + Versions.tidemark() + ", " + trained.ended() + ", run " + run);
    }

    private Tone tone() {
        List<Standing> standings = Verdict.of(board).stream().map(Verdict::standing).toList();
        return standings.contains(Standing.LOSES)
                ? Tone.BAD
                : standings.contains(Standing.UNDECIDED) ? Tone.WARN : Tone.GOOD;
    }

    private Block figures() {
        Metrics test = board.model().test();
        return new Block.Figures(List.of(new Figure("RMSE", number(test.rmse()), "test part", Tone.PLAIN),
                new Figure("R²", number(test.r2()), "test part", Tone.PLAIN),
                new Figure("QLIKE", number(test.qlike()), "test part", Tone.PLAIN),
                new Figure("Test rows", Integer.toString(test.rows()), "judged by all", Tone.PLAIN),
                new Figure("Rounds", Integer.toString(trained.model().rounds()),
                        "of " + trained.model().errors().length + " run", Tone.PLAIN),
                new Figure("80 % interval",
                        String.format(Locale.ROOT, "%.1f %%", 100 * trained.coverage()), "of the test part held",
                        Tone.PLAIN)));
    }

    private Block verdicts() {
        return new Block.Notes(Verdict.of(board).stream()
                .map(verdict -> new Block.Note(verdict.rival(), verdict.sentence(), switch (verdict.standing()) {
                    case LOSES -> Tone.BAD;
                    case UNDECIDED -> Tone.WARN;
                    case BEATS -> Tone.GOOD;
                })).toList());
    }

    private List<Block> scores() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Test", "", Tone.PLAIN));
        blocks.add(table(2));
        blocks.add(new Block.Heading("Validation", "", Tone.PLAIN));
        blocks.add(table(1));
        blocks.add(new Block.Heading("Training", "", Tone.PLAIN));
        blocks.add(table(0));
        return blocks;
    }

    private Block table(int part) {
        List<Score> all = new ArrayList<>(board.rivals());
        all.addFirst(board.model());
        List<List<Cell>> rows = all.stream().map(score -> {
            Metrics metrics = List.of(score.train(), score.validation(), score.test()).get(part);
            return List.of(Cell.of(score.name()), Cell.of(number(metrics.rmse())), Cell.of(number(metrics.mae())),
                    Cell.of(number(metrics.r2())), Cell.of(String.format(Locale.ROOT, "%.1f %%", 100 * metrics.mape())),
                    Cell.of(number(metrics.qlike())), Cell.of(number(metrics.slope())));
        }).toList();
        return new Block.Grid(List.of(new Head("Forecast", false), new Head("RMSE", true), new Head("MAE", true),
                new Head("R²", true), new Head("MAPE", true), new Head("QLIKE", true),
                new Head("Slope", true)), rows, board.judged().get(part).rows() + " rows");
    }

    private Block windows() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < trained.windows().size(); i++) {
            Scoreboard window = trained.windows().get(i);
            rows.add(List.of(Cell.of(Integer.toString(i + 1)), Cell.of(number(window.model().test().rmse())),
                    Cell.of(number(window.model().test().qlike())), Cell.of(Verdict.headline(window))));
        }
        return new Block.Grid(List.of(new Head("Window", true), new Head("RMSE", true), new Head("QLIKE", true),
                new Head("What it beats", false)), rows, "");
    }

    private Block settings() {
        List<List<Cell>> rows = new ArrayList<>();
        trained.settings().byName()
                .forEach((name, value) -> rows.add(List.of(Cell.of(name), Cell.of(value.toString()))));
        rows.add(List.of(Cell.of("horizon"), Cell.of(Integer.toString(board.horizon()))));
        rows.add(List.of(Cell.of("interval"), Cell.of(trained.data().bars().interval().toString())));
        return new Block.Grid(List.of(new Head("Setting", false), new Head("Value", false)), rows, "");
    }

    private String picture(String name) {
        Path file = trained.folder().resolve(name);
        try {
            String svg = Files.readString(file);
            return svg.substring(svg.indexOf("<svg"));
        } catch (IOException e) {
            throw new NoInputFault(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
