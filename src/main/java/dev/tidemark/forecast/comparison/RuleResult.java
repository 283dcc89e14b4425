package dev.tidemark.forecast.comparison;

/**
 * What came of a rule. What is undefined is NaN.
 *
 * @param rule the rule
 * @param isAsked whether it decides anything
 * @param isPassed whether the challenger satisfies it
 * @param challenger the challenger's figure
 * @param other the figure that it is held against: the champion's, or log-HAR's
 * @param measured what is held against the threshold: the challenger's figure, or a p-value
 * @param threshold how low, or how high, that may be
 * @param sentence the same in words
 */
public record RuleResult(Rule rule, boolean isAsked, boolean isPassed, double challenger, double other,
        double measured, double threshold, String sentence) {
    /** Whether it stands in the challenger's way. */
    public boolean isAgainst() {
        return isAsked && !isPassed;
    }
}
