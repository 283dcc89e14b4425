package dev.tidemark.quality;

/**
 * What is demanded of one check.
 *
 * @param severity what follows when it is not passed
 * @param threshold what the figure must not exceed, in the unit of the check
 * @param extra the further number that the check knows; 0 where it knows none
 */
public record Setting(Severity severity, double threshold, double extra) {
    /** The same with another severity. */
    public Setting with(Severity other) {
        return new Setting(other, threshold, extra);
    }
}
