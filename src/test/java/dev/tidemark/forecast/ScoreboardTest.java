package dev.tidemark.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.DataFault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScoreboardTest {
    private static final int ROWS = 1000;
    private static final double NEAR = 1e-12;

    private final double[] target = new Random(1).doubles(ROWS, 1, 3).toArray();
    private final Samples samples = samples();
    private final Split split = Split.of(ROWS, 2, SplitSettings.DEFAULT);

    private Samples samples() {
        double[] closes = new double[ROWS];
        Arrays.fill(closes, 1);
        target[10] = Double.NaN;
        return MadeSamples.withTarget("1h", closes, target, 0, 2);
    }

    /** The truth with an error of a size; by another seed another error. */
    private Forecast offBy(String name, double size, long seed) {
        Random chance = new Random(seed);
        double[] values = Arrays.stream(target).map(value -> Double.isNaN(value)
                ? 2
                : value
                        + size * chance.nextGaussian())
                .toArray();
        return new Forecast(name, "the truth, " + size + " off", values);
    }

    @Test
    void theRivalThatWinsIsNamedFirst() {
        Scoreboard board = Scoreboard.of(samples, split, offBy("model", 0.2, 2),
                List.of(offBy("wild", 0.5, 3), offBy("equal", 0.2, 7), offBy("sharp", 0.05, 5)));
        List<Verdict> verdicts = Verdict.of(board);
        assertEquals(List.of("sharp", "equal", "wild"), verdicts.stream().map(Verdict::rival).toList());
        assertEquals(List.of(Standing.LOSES, Standing.UNDECIDED, Standing.BEATS),
                verdicts.stream().map(Verdict::standing).toList());
        assertEquals("model loses to sharp; it is not shown to beat equal; it beats wild (200 test rows)",
                Verdict.headline(board));
        String sentence = verdicts.getFirst().sentence();
        assertTrue(sentence.startsWith("sharp is better than model: RMSE 0.2"), sentence);
        assertTrue(sentence.endsWith("Diebold-Mariano p < 0.001 in favour of sharp"), sentence);
    }

    @Test
    void allAreJudgedOnTheRowsForWhichAllHaveAForecast() {
        Forecast model = offBy("model", 0.2, 2);
        Forecast late = offBy("late", 0.3, 3);
        Forecast holed = offBy("holed", 0.3, 4);
        Arrays.fill(late.values(), 0, 100, Double.NaN);
        holed.values()[50] = Double.NaN;
        holed.values()[900] = Double.POSITIVE_INFINITY;
        Scoreboard board = Scoreboard.of(samples, split, model, List.of(late, holed));
        Scoreboard.Judged training = board.judged().getFirst();
        // Row 10 lacks the target, and row 50 is counted with the first that lacks it.
        assertEquals(new LeftOut(1, Map.of("late", 99)), training.leftOut());
        assertEquals(598 - 100, training.rows());
        assertEquals(100, training.leftOut().total());
        assertEquals(Map.of("holed", 1), board.judged().getLast().leftOut().withoutForecast());
        assertEquals(199, board.model().test().rows());
        assertEquals(199, board.tests().getFirst().rows());
        double[] judged = new double[199];
        double[] said = new double[199];
        for (int i = 0, row = 800; row < ROWS; row++) {
            if (row != 900) {
                judged[i] = target[row];
                said[i++] = model.values()[row];
            }
        }
        assertEquals(Metrics.of(judged, said, new Qlike(board.floor())), board.model().test());
    }

    @Test
    void aPartThatNobodyCanBeJudgedOnIsRefused() {
        Forecast none = offBy("none", 0.1, 6);
        Arrays.fill(none.values(), 600, 800, Double.NaN);
        DataFault fault = assertThrows(DataFault.class,
                () -> Scoreboard.of(samples, split, offBy("model", 0.1, 2), List.of(none)));
        assertEquals("no row of the validation part can be judged: of 198 rows 0 lack the target, and forecasts are"
                + " missing, by the first that is: {none=198}", fault.getMessage());
    }

    @Test
    void theDocumentHasEveryFigureAndNullWhereThereIsNone() {
        Forecast flat = new Forecast("flat", "always 2", new double[ROWS]);
        Arrays.fill(flat.values(), 2);
        Scoreboard board = Scoreboard.of(samples, split, offBy("model", 0.2, 2), List.of(flat));
        ObjectNode json = ScoreboardJson.of(board);
        assertEquals(Verdict.headline(board), json.get("headline").asText());
        assertEquals(board.model().test().qlike(), json.at("/model/test/qlike").asDouble());
        assertTrue(json.at("/baselines/0/test/mincer_zarnowitz_slope").isNull());
        assertEquals(board.tests().getFirst().modelIsBetter(),
                json.at("/baselines/0/diebold_mariano/p_model_is_better").asDouble(), NEAR);
        assertEquals("rectangular", json.at("/baselines/0/diebold_mariano/kernel").asText());
        assertEquals(1, json.at("/parts/training/left_out/without_target").asInt());
        assertEquals(800, json.at("/parts/test/from_row").asInt());
        List<String> verdicts = new ArrayList<>();
        json.get("verdicts").forEach(verdict -> verdicts.add(verdict.get("standing").asText()));
        assertEquals(List.of("beats"), verdicts);
    }

    @Test
    void aRivalBetterByQlikeAloneIsSaidToBeSo() {
        // The rival is wrong by the same, but never so low that it costs much.
        Forecast model = offBy("model", 0, 2);
        Forecast rival = offBy("rival", 0, 3);
        for (int row = 0; row < ROWS; row++) {
            model.values()[row] *= 0.7 + 0.01 * (row % 3);
            rival.values()[row] *= 1.31 + 0.01 * (row % 5);
        }
        Verdict verdict = Verdict.of(Scoreboard.of(samples, split, model, List.of(rival))).getFirst();
        assertEquals(Standing.LOSES, verdict.standing());
        assertTrue(verdict.sentence().startsWith("rival is better than model by QLIKE: "), verdict.sentence());
    }

    @Test
    void withoutRivalsNothingIsClaimed() {
        Scoreboard board = Scoreboard.of(samples, split, offBy("model", 0.2, 2), List.of());
        assertEquals("model was held against nobody (200 test rows)", Verdict.headline(board));
    }
}
