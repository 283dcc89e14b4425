package dev.tidemark.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.config.ConfigFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RunSettingsTest {
    static Stream<ConfigCase> cases() {
        return ConfigCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyConfigurationComesToWhatItsCaseSays(ConfigCase example) {
        assertEquals(String.join("\n", example.expected()), String.join("\n", example.outcome()));
    }

    @Test
    void aFaultKnowsItsPlace() {
        var file = ConfigFile.parse("seed: 1\nwindow: 0\nversion: v1\n", "c.yaml");
        var fault = assertThrows(ConfigFault.class, () -> RunSettings.read(file.root(), warning -> {
        }));
        assertEquals("c.yaml, line 2, column 9", fault.place().orElseThrow().toString());
    }

    @Test
    void theVersionIsReadWhereItAloneIsRight() {
        var file = ConfigFile.parse("seed: x\nwindow: [0]\nwarmup: maybe\nformat: 3\nversion: v9\n", "c.yaml");
        assertEquals(Optional.of("v9"), RunSettings.versionOf(file.root()));
    }

    @Test
    void warningsAreHeardEvenWhenAValueIsWrong() {
        List<String> warnings = new ArrayList<>();
        var file = ConfigFile.parse("seed: 1\nwndow: 3\nwindow: 0\nversion: v1\n", "c.yaml");
        assertThrows(ConfigFault.class, () -> RunSettings.read(file.root(), warnings::add));
        assertEquals(List.of("c.yaml, line 2, column 1: unknown key 'wndow'; did you mean 'window'?"), warnings);
    }
}
