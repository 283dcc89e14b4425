package dev.tidemark.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.config.ConfigFile;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FeatureSettingsTest {
    private static final FeatureSettings DEFAULTS = new FeatureSettings(false, false, 60);

    @Test
    void everythingHasItsDefault() {
        VolatilityConfig config = VolatilityConfig.read(Optional.empty(), warning -> {
        });
        assertEquals(DEFAULTS, FeatureSettings.read(config, warning -> {
        }));
    }

    @Test
    void theConfigurationThatInitWritesHasTheDefaults() {
        List<String> warnings = new ArrayList<>();
        assertEquals(DEFAULTS, read(InitStage.template(), warnings));
        assertEquals(List.of(), warnings);
    }

    @Test
    void whatTheBlockSaysHolds() {
        List<String> warnings = new ArrayList<>();
        assertEquals(new FeatureSettings(true, true, 75), read("""
                volatility:
                  features:
                    extended: true
                    normalize: true
                    train-percent: 75
                    normalise: true
                """, warnings));
        assertEquals(1, warnings.size());
    }

    private static FeatureSettings read(String yaml, List<String> warnings) {
        return FeatureSettings.read(VolatilityConfig.of(ConfigFile.parse(yaml, "config.yaml").root(), warnings::add),
                warnings::add);
    }
}
