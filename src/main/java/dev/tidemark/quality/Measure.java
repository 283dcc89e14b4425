package dev.tidemark.quality;

import java.util.List;

/**
 * What a check found.
 *
 * @param figure what is held against the threshold; NaN where the check has nothing to look at
 * @param sentence what was found, in words
 * @param count how many rows it objects to
 * @param first the first of them
 * @param density how many of them are in each of some equal parts of the table
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, and never changed
public record Measure(double figure, String sentence, long count, List<Offence> first, int[] density) {
    public Measure {
        first = List.copyOf(first);
    }

    /** A check that found nothing it could look at. */
    static Measure inapplicable(String why) {
        return new Measure(Double.NaN, why, 0, List.of(), new int[Offences.PARTS]);
    }

    /** Whether there was anything to look at. */
    public boolean isApplicable() {
        return !Double.isNaN(figure);
    }
}
