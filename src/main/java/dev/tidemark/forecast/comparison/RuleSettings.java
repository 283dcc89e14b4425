package dev.tidemark.forecast.comparison;

import java.util.EnumSet;
import java.util.Set;

/**
 * How strict the rules are.
 *
 * @param r2Tolerance by which share of its size the champion's R² may be missed
 * @param level below which p-value log-HAR counts as better
 * @param asked the rules that decide; the others are told all the same
 */
public record RuleSettings(double r2Tolerance, double level, Set<Rule> asked) {
    /** What holds where nothing else is said. */
    public static final RuleSettings DEFAULT = new RuleSettings(0.05, 0.05, EnumSet.allOf(Rule.class));

    public RuleSettings {
        asked = Set.copyOf(asked);
    }

    /** The same where nothing is decided by them. */
    RuleSettings withoutAny() {
        return new RuleSettings(r2Tolerance, level, Set.of());
    }
}
