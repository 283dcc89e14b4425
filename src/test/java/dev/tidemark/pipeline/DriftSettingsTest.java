package dev.tidemark.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.drift.DriftLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DriftSettingsTest {
    private final List<String> warnings = new ArrayList<>();

    @Test
    void everythingHasItsDefault() {
        assertEquals(DriftLimits.DEFAULT, DriftSettings.read(VolatilityConfig.read(Optional.empty(), warnings::add),
                warnings::add));
    }

    @Test
    void theConfigurationThatInitWritesHasTheDefaults() {
        assertEquals(DriftLimits.DEFAULT, read(InitStage.template()));
        assertEquals(List.of(), warnings);
    }

    @Test
    void whatTheBlockSaysHolds() {
        assertEquals(new DriftLimits(0.3, 0.25, 4.5),
                read("volatility: {drift: {threshold: 0.3, distance-threshold: 0.25, deviations: 4.5, psi: 1}}"));
        assertEquals(1, warnings.size());
        assertTrue(warnings.getFirst().contains("volatility.drift.psi"), warnings.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"threshold, 1.5, a number from 0 to 1", "deviations, 0, 'a number above 0, at most 1000'",
            "distance-threshold, 0, 'a number above 0, at most 1000'", "deviations, many, a number"})
    void whatCannotBeIsRefusedByAllStages(String key, String value, String expected) {
        VolatilityConfig config = config("volatility: {drift: {" + key + ": " + value + "}}");
        ConfigFault fault = assertThrows(ConfigFault.class, () -> AllSettings.check(config));
        assertTrue(fault.sentence().contains("volatility.drift." + key + " is ")
                && fault.sentence().contains(expected), fault.sentence());
    }

    private DriftLimits read(String text) {
        return DriftSettings.read(config(text), warnings::add);
    }

    private VolatilityConfig config(String text) {
        return VolatilityConfig.of(ConfigFile.parse(text, "config.yaml").root(), warnings::add);
    }
}
