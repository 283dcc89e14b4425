package dev.tidemark.features;

import java.util.Locale;

import dev.tidemark.bars.RegularBars;

/** A column of the bars themselves. */
public enum Price implements Recipe {
    /** The first price. */
    OPEN,
    /** The highest price. */
    HIGH,
    /** The lowest price. */
    LOW,
    /** The last price. */
    CLOSE,
    /** What was traded. */
    VOLUME;

    double[] of(RegularBars bars) {
        return switch (this) {
            case OPEN -> bars.opens();
            case HIGH -> bars.highs();
            case LOW -> bars.lows();
            case CLOSE -> bars.closes();
            case VOLUME -> bars.volumes();
        };
    }

    /** The column's name, in words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Step begin(Columns columns, double[] out) {
        double[] own = columns.of(this);
        return (from, to) -> System.arraycopy(own, from, out, from, to - from);
    }
}
