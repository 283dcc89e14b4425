package dev.tidemark.forecast.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import dev.tidemark.forecast.DieboldMariano;
import dev.tidemark.forecast.Metrics;

/** Holds figures against the rules. A figure that is undefined passes no rule that needs it. */
final class Rules {
    private static final double LEAST_SHOWN = 0.001;

    private final RuleSettings settings;

    Rules(RuleSettings settings) {
        this.settings = settings;
    }

    /**
     * Judges a challenger.
     *
     * @param logHar what came of the rule about log-HAR
     */
    List<RuleResult> judge(Metrics challenger, Metrics champion, RuleResult logHar) {
        return List.of(rmse(challenger.rmse(), champion.rmse()), r2(challenger.r2(), champion.r2()),
                qlike(challenger.qlike(), champion.qlike()), logHar);
    }

    private RuleResult rmse(double challenger, double champion) {
        boolean isPassed = challenger < champion;
        return against(Rule.RMSE, isPassed, challenger, champion, champion,
                "RMSE is " + (isPassed ? "" : "not ") + "lower");
    }

    private RuleResult r2(double challenger, double champion) {
        double threshold = champion - settings.r2Tolerance() * Math.abs(champion);
        boolean isPassed = challenger >= threshold;
        String least = " the champion's less " + percent() + " % of its size, "
                + number(threshold);
        return against(Rule.R2, isPassed, challenger, champion, threshold,
                "R² is " + (isPassed ? "at least" : "below") + least);
    }

    private String percent() {
        return BigDecimal.valueOf(settings.r2Tolerance()).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private RuleResult qlike(double challenger, double champion) {
        boolean isPassed = challenger <= champion;
        return against(Rule.QLIKE, isPassed, challenger, champion, champion,
                isPassed ? "QLIKE does not worsen" : "QLIKE worsens");
    }

    private RuleResult against(Rule rule, boolean isPassed, double challenger, double champion, double threshold,
            String claim) {
        String sentence = Double.isNaN(challenger) || Double.isNaN(champion)
                ? rule.title() + " is undefined, which passes no rule"
                : claim;
        return new RuleResult(rule, isAsked(rule), isPassed, challenger, champion, challenger, threshold,
                sentence + ": " + number(challenger) + " against " + number(champion));
    }

    /** The rule about log-HAR, for which no champion is needed. */
    RuleResult logHar(Metrics challenger, Metrics logHarMetrics, DieboldMariano test) {
        boolean isBetter = test.rivalIsBetter() < settings.level();
        String figures = ": QLIKE " + number(challenger.qlike()) + " against its " + number(logHarMetrics.qlike())
                + ", ";
        String claim = isBetter ? "log-HAR is better" : "log-HAR is not shown to be better";
        String sentence = claim + figures + (Double.isNaN(test.statistic())
                ? "too few rows for the test of Diebold and Mariano"
                : "Diebold-Mariano " + p(test.rivalIsBetter()) + " in its favour");
        return new RuleResult(Rule.LOG_HAR, isAsked(Rule.LOG_HAR), !isBetter, challenger.qlike(),
                logHarMetrics.qlike(), test.rivalIsBetter(), settings.level(), sentence);
    }

    /** The same where log-HAR cannot be fitted. */
    RuleResult withoutLogHar() {
        return new RuleResult(Rule.LOG_HAR, false, true, Double.NaN, Double.NaN, Double.NaN, settings.level(),
                "log-HAR cannot be fitted on these bars, so it decides nothing");
    }

    private boolean isAsked(Rule rule) {
        return settings.asked().contains(rule);
    }

    static String number(double value) {
        return Double.isNaN(value) ? "undefined" : String.format(Locale.ROOT, "%.4g", value);
    }

    private static String p(double value) {
        return value < LEAST_SHOWN ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", value);
    }
}
