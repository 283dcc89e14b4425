package dev.tidemark.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What is to be said of a model beside a rival.
 *
 * @param rival the rival's name
 * @param standing how the model stands to it
 * @param sentence the same in words, with the figures
 */
public record Verdict(String rival, Standing standing, String sentence) {
    private static final double LEAST_SHOWN = 0.001;

    /** A verdict a rival: first those that win, then those that are not beaten, then those that are; among them the one with the lowest QLIKE first. */
    public static List<Verdict> of(Scoreboard board) {
        List<Score> rivals = board.rivals();
        return IntStream.range(0, rivals.size()).boxed()
                .sorted(Comparator.comparingDouble(i -> rivals.get(i).test().qlike()))
                .map(i -> of(board.model(), rivals.get(i), board.tests().get(i)))
                .sorted(Comparator.comparing(Verdict::standing)).toList();
    }

    /** All verdicts in one sentence; a rival that wins is named first. */
    public static String headline(Scoreboard board) {
        List<Verdict> verdicts = of(board);
        List<String> parts = new ArrayList<>();
        add(parts, "loses to ", verdicts, Standing.LOSES);
        add(parts, "is not shown to beat ", verdicts, Standing.UNDECIDED);
        add(parts, "beats ", verdicts, Standing.BEATS);
        String all = parts.isEmpty() ? "was held against nobody" : String.join("; it ", parts);
        return board.model().name() + " " + all + " (" + board.model().test().rows() + " test rows)";
    }

    private static void add(List<String> parts, String verb, List<Verdict> verdicts, Standing standing) {
        List<String> names = verdicts.stream().filter(verdict -> verdict.standing() == standing).map(Verdict::rival)
                .toList();
        if (!names.isEmpty()) {
            parts.add(verb + String.join(", ", names));
        }
    }

    private static Verdict of(Score model, Score rival, DieboldMariano test) {
        Standing standing = Standing.of(model.test(), rival.test(), test);
        boolean isRmseLower = model.test().rmse() <= rival.test().rmse();
        String claim = switch (standing) {
            case LOSES -> rival.name() + " is better than " + model.name() + (isRmseLower ? " by QLIKE" : "");
            case UNDECIDED -> model.name() + " is not shown to beat " + rival.name();
            case BEATS -> model.name() + " beats " + rival.name();
        };
        return new Verdict(rival.name(), standing, claim + ": RMSE " + number(model.test().rmse()) + " against "
                + number(rival.test().rmse()) + ", QLIKE " + number(model.test().qlike()) + " against "
                + number(rival.test().qlike()) + ", "
                + test(test, standing == Standing.LOSES ? rival : model, standing));
    }

    private static String test(DieboldMariano test, Score better, Standing standing) {
        if (Double.isNaN(test.statistic())) {
            return "too few rows for the test of Diebold and Mariano";
        }
        double value = standing == Standing.LOSES ? test.rivalIsBetter() : test.modelIsBetter();
        return "Diebold-Mariano " + p(value) + " in favour of " + better.name();
    }

    private static String p(double value) {
        return value < LEAST_SHOWN ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
