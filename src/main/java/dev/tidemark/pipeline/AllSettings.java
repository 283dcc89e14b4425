package dev.tidemark.pipeline;

import dev.tidemark.pipeline.model.ComparisonSettings;
import dev.tidemark.pipeline.tracking.TrackingSettings;
import dev.tidemark.pipeline.version.RemoteBlock;
import dev.tidemark.quality.GateSettings;

/** The settings of every stage, read to see whether they can be: a wrong value is no less wrong where another stage is run. */
public final class AllSettings {
    private AllSettings() {}

    /**
     * Returns when all of them make sense.
     *
     * @throws dev.tidemark.base.ConfigFault if one does not
     */
    public static void check(VolatilityConfig config) {
        GateSettings.read(config.block().find("quality"), AllSettings::saidByItsStage);
        FeatureSettings.read(config, AllSettings::saidByItsStage);
        RemoteBlock.read(config, AllSettings::saidByItsStage);
        ComparisonSettings.read(config, AllSettings::saidByItsStage);
        TrainSettings.read(config, AllSettings::saidByItsStage);
        DriftSettings.read(config, AllSettings::saidByItsStage);
        TrackingSettings.check(config);
    }

    private static void saidByItsStage(String warning) {
        // An unknown key is said once, by the stage that reads the block.
    }
}
