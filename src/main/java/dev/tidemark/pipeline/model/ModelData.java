package dev.tidemark.pipeline.model;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import dev.tidemark.bars.Aggregation;
import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;
import dev.tidemark.features.Feature;
import dev.tidemark.features.FeatureSet;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.forecast.Samples;
import dev.tidemark.forecast.model.Examples;
import dev.tidemark.pipeline.BarSource;
import dev.tidemark.pipeline.FeatureSettings;
import dev.tidemark.pipeline.FeatureStage;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;

/**
 * What models learn from and are judged by: bars, and what is computed of them, by the same code as the table of features.
 *
 * @param source the bars' file
 * @param bars the bars at their interval
 * @param features the features, and the targets
 * @param samples rows and bars together
 */
public record ModelData(BarSource source, RegularBars bars, FeatureTable features, Samples samples) {
    /**
     * Loads bars and computes their features.
     *
     * @param input the file, or {@code -}; the newest that was fetched when absent
     * @param standardInput what {@code -} stands for
     * @param interval the interval of the bars; the configuration's, else the file's own, when absent
     * @param horizon how many bars later the target is measured
     * @throws dev.tidemark.base.Fault if there are no such bars, or no row has every feature
     */
    public static ModelData load(Optional<String> input, InputStream standardInput, Optional<Interval> interval,
            int horizon, VolatilityConfig config, Surroundings surroundings) {
        BarSource source = BarSource.load(input, standardInput, config, surroundings);
        RegularBars bars = Aggregation.of(source.bars(), interval.or(config::interval), source.name());
        FeatureSet set = FeatureSettings.read(config, surroundings.warnings()).isExtended()
                ? FeatureSet.extended(bars.interval())
                : FeatureSet.standard();
        surroundings.cancellation().check();
        FeatureTable features = FeatureTable.of(set, bars, horizon, Runtime.getRuntime().availableProcessors());
        FeatureStage.requireRows(features, bars, source.name());
        return new ModelData(source, bars, features, Samples.of(bars, features));
    }

    /** The names of the features, in the order of the table. */
    public List<String> names() {
        return features.set().features().stream().map(Feature::name).toList();
    }

    /** The rows as models take them. */
    public Examples examples() {
        return Examples.of(features.table(), names(), FeatureTable.TARGET_NORM);
    }
}
