package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.forecast.comparison.Rule;
import dev.tidemark.forecast.comparison.RuleSettings;
import dev.tidemark.pipeline.VolatilityConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ComparisonSettingsTest {
    private final List<String> warnings = new ArrayList<>();

    @Test
    void everythingHasItsDefault() {
        assertEquals(RuleSettings.DEFAULT,
                ComparisonSettings.read(VolatilityConfig.read(Optional.empty(), warnings::add), warnings::add));
    }

    @Test
    void theConfigurationThatIsHandedOutHasTheDefaults() throws IOException {
        String template = Files.readString(Path.of("src/main/resources/dev/tidemark/pipeline/config.yaml"));
        assertTrue(template.contains("  comparison:\n"));
        assertEquals(RuleSettings.DEFAULT, read(template));
        assertEquals(List.of(), warnings);
    }

    @Test
    void whatTheBlockSaysHolds() {
        assertEquals(new RuleSettings(0, 0.01, Set.of(Rule.RMSE, Rule.QLIKE)), read(
                "{volatility: {comparison: {r2-tolerance: 0, level: 0.01, rules: {r2: false, log-har: false, mae: true}}}}"));
        assertEquals(1, warnings.size(), warnings.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"level: 2", "r2-tolerance: -0.1", "rules: {rmse: 3}", "rules: [rmse]", "level: low"})
    void aValueThatMakesNoSenseIsNamed(String setting) {
        ConfigFault fault = assertThrows(ConfigFault.class,
                () -> read("volatility:\n  comparison:\n    " + setting + "\n"));
        assertTrue(fault.sentence().startsWith("config.yaml, line 3, column "), fault.sentence());
    }

    private RuleSettings read(String yaml) {
        return ComparisonSettings.read(
                VolatilityConfig.of(ConfigFile.parse(yaml, "config.yaml").root(), warnings::add), warnings::add);
    }
}
