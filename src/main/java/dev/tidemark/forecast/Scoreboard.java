package dev.tidemark.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * A model and its rivals, judged on the same rows.
 *
 * @param split the parts
 * @param horizon how many bars ahead they look
 * @param floor the least deviation that counts for QLIKE, by the training part
 * @param judged how many rows of each part were judged, and how many left out: training, validation, test
 * @param model the score of the model
 * @param rivals a score each, in the order in which they were handed in
 * @param tests the test of the model's QLIKE losses against each rival's, on the test part
 */
public record Scoreboard(Split split, int horizon, double floor, List<Judged> judged, Score model, List<Score> rivals,
        List<DieboldMariano> tests) {
    public Scoreboard {
        judged = List.copyOf(judged);
        rivals = List.copyOf(rivals);
        tests = List.copyOf(tests);
    }

    /**
     * The rows of a part.
     *
     * @param part what it is called
     * @param range where it lies
     * @param rows how many of its rows were judged
     * @param leftOut how many were not, and why
     */
    public record Judged(String part, Range range, int rows, LeftOut leftOut) {}

    /**
     * Judges forecasts.
     *
     * @param model the one whose merit is in question
     * @param rivals those that it is held against
     * @throws dev.tidemark.base.DataFault if a part has no row for which everybody has a forecast, or no target of the training part is above 0
     */
    public static Scoreboard of(Samples samples, Split split, Forecast model, List<Forecast> rivals) {
        List<Forecast> all = new ArrayList<>(rivals);
        all.addFirst(model);
        List<CommonRows> parts = List.of(CommonRows.of("training", split.train(), samples, all),
                CommonRows.of("validation", split.validation(), samples, all),
                CommonRows.of("test", split.test(), samples, all));
        Qlike loss = Qlike.of(samples, split.train());
        List<Score> scores = all.stream().map(forecast -> score(samples, parts, forecast, loss)).toList();
        double[] losses = losses(samples, parts.getLast(), model, loss);
        List<DieboldMariano> tests = rivals.stream().map(rival -> DieboldMariano.of(losses,
                losses(samples, parts.getLast(), rival, loss), samples.horizon())).toList();
        List<Judged> judged = parts.stream()
                .map(part -> new Judged(part.part(), part.range(), part.rows().length, part.leftOut())).toList();
        return new Scoreboard(split, samples.horizon(), loss.floor(), judged, scores.getFirst(),
                scores.subList(1, scores.size()), tests);
    }

    private static Score score(Samples samples, List<CommonRows> parts, Forecast forecast, Qlike loss) {
        List<Metrics> metrics = parts.stream()
                .map(part -> Metrics.of(part.of(samples.target()), part.of(forecast.values()), loss)).toList();
        return new Score(forecast.name(), forecast.description(), metrics.get(0), metrics.get(1), metrics.get(2));
    }

    private static double[] losses(Samples samples, CommonRows part, Forecast forecast, Qlike loss) {
        return loss.of(part.of(samples.target()), part.of(forecast.values()));
    }
}
