package dev.tidemark.forecast.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.Range;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainerTest {
    private static final Examples ROWS = Simulated.rows(1500, 8, 7);
    private static final Range TRAINING = new Range(0, 1000);
    private static final Range VALIDATION = new Range(1012, 1300);
    private static final Range TEST = new Range(1312, 1500);

    @Test
    void withItsDefaultsAModelOfSmallTargetsAsksQuestions() {
        TrainedModel model = train(ROWS, settings(60, 0));
        Trees trees = model.file().trees();
        assertTrue(trees.asking() > 40, trees.asking() + " of " + trees.size());
        double[] forecasts = trees.forecast(ROWS, TEST);
        assertTrue(Arrays.stream(forecasts).distinct().count() > 100);
        assertTrue(error(forecasts, TEST) < 0.8 * deviation(TEST), error(forecasts, TEST) + " " + deviation(TEST));
    }

    @Test
    void theSizeOfTheTargetChangesNothingButTheForecasts() {
        double[] thousandfold = new double[ROWS.rows()];
        Arrays.setAll(thousandfold, row -> ROWS.target(row) * 1024);
        Examples larger = Examples.of(ROWS.features(), ROWS.columns(), thousandfold);
        double[] expected = Arrays.stream(train(ROWS, settings(20, 0)).file().trees().forecast(ROWS, TEST))
                .map(forecast -> forecast * 1024).toArray();
        assertArrayEquals(expected, train(larger, settings(20, 0)).file().trees().forecast(larger, TEST));
    }

    @Test
    void theNumberOfThreadsChangesNoByte() {
        byte[] one = train(ROWS, settings(25, 1)).bytes();
        assertArrayEquals(one, train(ROWS, settings(25, 2)).bytes());
        assertArrayEquals(one, train(ROWS, settings(25, 3)).bytes());
    }

    @Test
    void anotherSeedGrowsOtherTrees() {
        byte[] one = train(ROWS, settings(5, 1)).bytes();
        TrainedModel other = Trainer.train(ROWS, TRAINING, VALIDATION, settings(5, 1), 43, RoundListener.NONE,
                Cancellation.NEVER);
        assertFalse(Arrays.equals(one, other.bytes()));
    }

    @Test
    void trainingEndsWhenTheValidationErrorDoesNotFallAndTheBestRoundIsKept() {
        ModelSettings eager = new ModelSettings(300, 6, 0.5, 1, 1, 1, 0, 1, 0, 8, 0);
        List<Double> heard = new ArrayList<>();
        TrainedModel model = Trainer.train(ROWS, TRAINING, VALIDATION, eager, 42,
                (round, rounds, error, best) -> heard.add(error), Cancellation.NEVER);
        double[] errors = model.errors();
        assertEquals(heard, Arrays.stream(errors).boxed().toList());
        assertTrue(errors.length < 300, errors.length + " rounds");
        assertEquals(errors.length, model.rounds() + 8);
        assertEquals(errors[model.rounds() - 1], model.bestError());
        assertEquals(model.rounds(), model.file().trees().size());
        assertEquals(model.bestError(), error(model.file().trees().forecast(ROWS, VALIDATION), VALIDATION), 1e-7);
    }

    @Test
    void withoutAValidationPartEveryRoundIsKept() {
        TrainedModel model = Trainer.train(ROWS, TRAINING, new Range(0, 0), settings(12, 0), 42, RoundListener.NONE,
                Cancellation.NEVER);
        assertEquals(12, model.rounds());
        assertTrue(Double.isNaN(model.bestError()));
    }

    @Test
    void trainingIsCancelledBetweenRounds() {
        List<Integer> heard = new ArrayList<>();
        assertThrows(CancelledFault.class, () -> Trainer.train(ROWS, TRAINING, VALIDATION, settings(50, 0), 42,
                (round, rounds, error, best) -> heard.add(round), () -> heard.size() == 3));
        assertEquals(List.of(1, 2, 3), heard);
    }

    @Test
    void aConstantTargetIsForecastAsItIs() {
        double[] constant = new double[ROWS.rows()];
        Arrays.fill(constant, 0.004);
        Examples rows = Examples.of(ROWS.features(), ROWS.columns(), constant);
        assertEquals(0.004, train(rows, settings(3, 0)).file().trees().forecast(rows, TEST)[0], 1e-8);
    }

    @Test
    void aRowWithoutATargetIsNamed() {
        double[] target = new double[ROWS.rows()];
        Arrays.fill(target, 1);
        target[1019] = Double.NaN;
        Examples rows = Examples.of(ROWS.features(), ROWS.columns(), target);
        DataFault fault = assertThrows(DataFault.class, () -> train(rows, settings(3, 0)));
        assertTrue(fault.sentence().startsWith("row 1020, of the validation part, has no target;"), fault.sentence());
    }

    @Test
    void aFeatureBeyondFloatsIsNamed() {
        double[][] columns = ROWS.columns().clone();
        columns[2] = columns[2].clone();
        columns[2][4] = 1e300;
        double[] target = new double[ROWS.rows()];
        DataFault fault = assertThrows(DataFault.class,
                () -> train(Examples.of(ROWS.features(), columns, target), settings(3, 0)));
        assertTrue(fault.sentence().startsWith("row 5 of the features: f2 is 1.0E300;"), fault.sentence());
    }

    @Test
    void noRowsAreNothingToLearnFrom() {
        assertThrows(DataFault.class, () -> Trainer.train(ROWS, new Range(3, 4), VALIDATION, settings(3, 0), 42,
                RoundListener.NONE, Cancellation.NEVER));
    }

    private static ModelSettings settings(int rounds, int threads) {
        ModelSettings d = ModelSettings.DEFAULTS;
        return new ModelSettings(rounds, d.depth(), d.eta(), d.subsample(), d.colsample(), d.minChildWeight(),
                d.gamma(), d.lambda(), d.alpha(), d.earlyStopping(), threads);
    }

    private static TrainedModel train(Examples rows, ModelSettings settings) {
        return Trainer.train(rows, TRAINING, VALIDATION, settings, 42, RoundListener.NONE, Cancellation.NEVER);
    }

    private static double error(double[] forecasts, Range part) {
        double squares = 0;
        for (int i = 0; i < forecasts.length; i++) {
            squares += Math.pow(forecasts[i] - ROWS.target(part.from() + i), 2);
        }
        return Math.sqrt(squares / forecasts.length);
    }

    private static double deviation(Range part) {
        double[] target = new double[part.size()];
        Arrays.setAll(target, i -> ROWS.target(part.from() + i));
        double[] mean = new double[part.size()];
        Arrays.fill(mean, Arrays.stream(target).average().orElseThrow());
        return error(mean, part);
    }
}
