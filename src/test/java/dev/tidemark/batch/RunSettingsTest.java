package dev.tidemark.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.UsageFault;
import dev.tidemark.config.ConfigFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Property
    void whateverAKeyIsSetToIsReadOrRefused(@ForAll("keys") String key, @ForAll("values") String value) {
        var file = ConfigFile.parse("{seed: 1, window: 2, version: v}", "c.yaml");
        try {
            RunSettings settings = RunSettings.read(file.with(key + "=" + value).root(), warning -> {
            });
            assertTrue(settings.window() >= 1 && !settings.version().isEmpty());
        } catch (ConfigFault | UsageFault fault) {
            assertTrue(fault.sentence().startsWith("--set " + key), fault::sentence);
        }
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of("seed", "window", "version", "warmup", "order", "volatility", "columns", "columns.time",
                "columns.close", "format", "format.delimiter", "format.decimal", "format.dates", "format.header",
                "format.encoding", "format.zone", "format.nonsense");
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> words = Arbitraries.of("", "~", "0", "1", "-1", "010", "1:30", "1_000", "true", "yes", "2.5",
                "x",
                ";", "''", "'\"'", "[]", "[1]", "[a, b]", "[[]]", "{}", "{a: 1}", "UTF-8", "Z", "+25:00", "GMT+1",
                "zero");
        return Arbitraries.oneOf(words, Arbitraries.strings().all().ofMaxLength(8));
    }
}
