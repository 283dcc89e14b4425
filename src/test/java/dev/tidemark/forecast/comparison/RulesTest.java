package dev.tidemark.forecast.comparison;

import java.util.List;
import java.util.Set;

import dev.tidemark.forecast.DieboldMariano;
import dev.tidemark.forecast.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RulesTest {
    private static final Metrics CHAMPION = metrics(0.002, 0.4, 0.5);
    private static final Rules RULES = new Rules(RuleSettings.DEFAULT);

    @Test
    void whoIsBetterInEverythingPasses() {
        List<RuleResult> results = judged(RULES, metrics(0.0019, 0.45, 0.4), CHAMPION, metrics(0.003, 0, 0.6),
                test(0.5));
        assertEquals(List.of(Rule.RMSE, Rule.R2, Rule.QLIKE, Rule.LOG_HAR),
                results.stream().map(RuleResult::rule).toList());
        assertTrue(results.stream().allMatch(result -> result.isPassed() && result.isAsked() && !result.isAgainst()));
        assertEquals(List.of("RMSE is lower: 0.001900 against 0.002000",
                "R² is at least the champion's less 5 % of its size, 0.3800: 0.4500 against 0.4000",
                "QLIKE does not worsen: 0.4000 against 0.5000",
                "log-HAR is not shown to be better: QLIKE 0.4000 against its 0.6000, Diebold-Mariano p = 0.500 in its"
                        + " favour"),
                results.stream().map(RuleResult::sentence).toList());
    }

    /** Of a negative R² the tolerance leads down as well: -0.4 may become -0.42, and not only -0.38. */
    @ParameterizedTest
    @CsvSource({"0.4, 0.3801, true", "0.4, 0.3799, false", "-0.4, -0.4199, true", "-0.4, -0.4201, false",
            "-0.4, -0.39, true", "0, 0, true", "0, -1e-9, false", "0, 1e-9, true"})
    void theToleranceIsAShareOfTheSizeOfTheChampionsRSquared(double champion, double challenger, boolean isPassed) {
        RuleResult result = result(Rule.R2, metrics(1, challenger, 1), metrics(1, champion, 1));
        assertEquals(isPassed, result.isPassed(), result.sentence());
        assertEquals(champion - 0.05 * Math.abs(champion), result.threshold());
    }

    @Test
    void aTieIsNotALowerErrorAndNoWorseLoss() {
        assertFalse(result(Rule.RMSE, CHAMPION, CHAMPION).isPassed());
        assertTrue(result(Rule.R2, CHAMPION, CHAMPION).isPassed());
        assertTrue(result(Rule.QLIKE, CHAMPION, CHAMPION).isPassed());
        assertFalse(result(Rule.QLIKE, metrics(0.001, 0.4, Math.nextUp(0.5)), CHAMPION).isPassed());
    }

    @Test
    void whatIsUndefinedPassesNothing() {
        Metrics undefined = metrics(Double.NaN, Double.NaN, Double.NaN);
        for (Rule rule : List.of(Rule.RMSE, Rule.R2, Rule.QLIKE)) {
            assertFalse(result(rule, undefined, CHAMPION).isPassed());
            assertFalse(result(rule, CHAMPION, undefined).isPassed());
        }
        assertEquals("R² is undefined, which passes no rule: undefined against 0.4000",
                result(Rule.R2, undefined, CHAMPION).sentence());
    }

    @ParameterizedTest
    @CsvSource({"0.9501, false", "0.9499, true", "0.0001, true"})
    void logHarIsBetterBelowTheLevelOnly(double modelIsBetter, boolean isPassed) {
        assertEquals(isPassed, RULES.logHar(CHAMPION, CHAMPION, test(modelIsBetter)).isPassed());
    }

    @Test
    void tooFewRowsForTheTestDoNotShowThatLogHarIsBetter() {
        RuleResult result = RULES.logHar(CHAMPION, CHAMPION, DieboldMariano.of(new double[5], new double[5], 12));
        assertTrue(result.isPassed());
        assertTrue(result.sentence().endsWith("too few rows for the test of Diebold and Mariano"), result.sentence());
    }

    @Test
    void settingsDecideHowStrictAndWhatIsAsked() {
        Rules rules = new Rules(new RuleSettings(0.5, 0.2, Set.of(Rule.R2)));
        List<RuleResult> results = judged(rules, metrics(0.003, 0.21, 0.4), CHAMPION, CHAMPION, test(0.85));
        assertEquals(List.of(false, true, true, false), results.stream().map(RuleResult::isPassed).toList());
        assertTrue(results.stream().noneMatch(RuleResult::isAgainst), "only R² is asked");
        assertTrue(judged(rules, metrics(0.003, 0.19, 0.4), CHAMPION, CHAMPION, test(0.5)).get(1).isAgainst());
    }

    private static RuleResult result(Rule wanted, Metrics challenger, Metrics champion) {
        return judged(RULES, challenger, champion, champion, test(0.5)).stream()
                .filter(result -> result.rule() == wanted).findFirst().orElseThrow();
    }

    private static Metrics metrics(double rmse, double r2, double qlike) {
        return new Metrics(100, rmse, rmse, r2, 0.5, 0, qlike, 0, 0, 0, 1);
    }

    private static DieboldMariano test(double modelIsBetter) {
        return new DieboldMariano(100, 11, 0, DieboldMariano.Kernel.RECTANGULAR, 0, modelIsBetter);
    }

    @Test
    void withoutLogHarItsRuleDecidesNothing() {
        assertTrue(RULES.withoutLogHar().isPassed());
        assertFalse(RULES.withoutLogHar().isAsked());
    }

    private static List<RuleResult> judged(Rules rules, Metrics challenger, Metrics champion, Metrics logHar,
            DieboldMariano test) {
        return rules.judge(challenger, champion, rules.logHar(challenger, logHar, test));
    }
}
