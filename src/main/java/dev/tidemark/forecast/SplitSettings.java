package dev.tidemark.forecast;

/**
 * How rows are divided; what is left is the test part.
 *
 * @param trainPercent the share of the training part, in percent
 * @param validationPercent the share of the validation part, in percent
 */
public record SplitSettings(int trainPercent, int validationPercent) {
    /** 60, 20 and 20 percent. */
    public static final SplitSettings DEFAULT = new SplitSettings(60, 20);

    private static final int WHOLE = 100;

    /**
     * Shares of three parts.
     *
     * @throws IllegalArgumentException if a part would have no share
     */
    public SplitSettings {
        if (trainPercent < 1 || validationPercent < 1 || trainPercent + validationPercent >= WHOLE) {
            throw new IllegalArgumentException("expected three parts of at least 1 percent: " + trainPercent + ", "
                    + validationPercent + " and the rest");
        }
    }

    /** The share of the test part, in percent. */
    public int testPercent() {
        return WHOLE - trainPercent - validationPercent;
    }

    /** Where the validation part of some rows begins. */
    int validationFrom(int rows) {
        return (int) ((long) rows * trainPercent / WHOLE);
    }

    /** Where their test part begins. */
    int testFrom(int rows) {
        return (int) ((long) rows * (trainPercent + validationPercent) / WHOLE);
    }

    /** Where the validation part begins in rows that have no test part. */
    int validationFromWithoutTest(int rows) {
        return (int) ((long) rows * trainPercent / (trainPercent + validationPercent));
    }
}
