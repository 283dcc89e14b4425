package dev.tidemark.bars;

/**
 * How well a format reads some cells.
 *
 * @param format the format
 * @param parsed how many cells it reads
 * @param cells how many there are that are not missing
 */
record TimeFit(TimeFormat format, int parsed, int cells) {
    static final TimeFit NONE = new TimeFit(TimeFormat.NONE, 0, 0);

    boolean isEverywhere() {
        return cells > 0 && parsed == cells;
    }

    boolean isEpoch() {
        return format instanceof EpochTimes;
    }

    /** Whether it reads at least half of them: a damaged column, but a time column. */
    boolean isUsable() {
        return parsed > 0 && 2 * parsed >= cells;
    }
}
