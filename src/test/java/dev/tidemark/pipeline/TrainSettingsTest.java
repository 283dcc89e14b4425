package dev.tidemark.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.forecast.model.ModelSettings;
import dev.tidemark.forecast.model.ParameterGrid;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainSettingsTest {
    private static final TrainSettings DEFAULTS = new TrainSettings(ModelSettings.DEFAULTS, false, TrainSettings.GRID,
            3);

    @Test
    void everythingHasItsDefault() {
        VolatilityConfig config = VolatilityConfig.read(Optional.empty(), warning -> {
        });
        assertEquals(DEFAULTS, TrainSettings.read(config, warning -> {
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
        assertEquals(new TrainSettings(new ModelSettings(50, 3, 0.3, 0.5, 0.6, 7, 0, 2, 0.5, 0, 2), true,
                new ParameterGrid(List.of(2), List.of(0.1, 0.2), List.of(1.0)), 5), read("""
                        volatility:
                          model:
                            rounds: 50
                            depth: 3
                            eta: 0.3
                            subsample: 0.5
                            colsample-bytree: 0.6
                            min-child-weight: 7
                            gamma: 0
                            lambda: 2
                            alpha: 0.5
                            early-stopping: 0
                            threads: 2
                            search: {enabled: true, windows: 5, depth: 2, eta: [0.1, 0.2], min-child-weight: [1]}
                            trees: 9
                        """, warnings));
        assertEquals(1, warnings.size());
    }

    @Test
    void aValueThatMakesNoSenseIsNamed() {
        assertSentence("eta: 0", "volatility.model.eta is 0; it must be a number above 0, at most 1");
        assertSentence("depth: 21", "volatility.model.depth is 21; it must be an integer from 1 to 20");
        assertSentence("search: {eta: []}", "it must be a list with at least one number");
    }

    private static void assertSentence(String line, String end) {
        ConfigFault fault = assertThrows(ConfigFault.class,
                () -> read("volatility:\n  model:\n    " + line + "\n", new ArrayList<>()));
        assertTrue(fault.sentence().endsWith(end), fault.sentence());
    }

    private static TrainSettings read(String yaml, List<String> warnings) {
        return TrainSettings.read(VolatilityConfig.of(ConfigFile.parse(yaml, "config.yaml").root(), warnings::add),
                warnings::add);
    }
}
