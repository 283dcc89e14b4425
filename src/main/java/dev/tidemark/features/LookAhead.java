package dev.tidemark.features;

import java.util.Optional;

import dev.tidemark.bars.RegularBars;

/**
 * A feature whose value depends on later bars: computed of the first bars alone it is another.
 *
 * @param feature its name
 * @param bar the bar whose value differs, from 0 among those with a close
 * @param time the start of that bar, in milliseconds since the epoch
 * @param known of how many bars the value was computed
 * @param then what it was
 * @param now what it is when all bars are known
 */
public record LookAhead(String feature, int bar, long time, int known, double then, double now) {
    /**
     * Computes the features of the first bars alone and holds them against those of all, bit by bit; undefined is equal to undefined.
     *
     * @param bars bars that all have a close
     * @param whole the features of all of them
     * @param known how many bars to begin with
     * @param threads how many threads may compute
     * @return the first difference of the first feature that has one
     */
    public static Optional<LookAhead> find(FeatureSet set, RegularBars bars, double[][] whole, int known, int threads) {
        double[][] then = set.compute(bars.prefix(known), threads);
        for (int f = 0; f < then.length; f++) {
            for (int bar = 0; bar < known; bar++) {
                if (Double.doubleToLongBits(then[f][bar]) != Double.doubleToLongBits(whole[f][bar])) {
                    return Optional.of(new LookAhead(set.features().get(f).name(), bar, bars.times()[bar], known,
                            then[f][bar], whole[f][bar]));
                }
            }
        }
        return Optional.empty();
    }
}
