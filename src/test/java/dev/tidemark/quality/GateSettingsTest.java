package dev.tidemark.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.tidemark.bars.Role;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.config.ConfigFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GateSettingsTest {
    @TempDir
    Path directory;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void withoutABlockTheDefaultsHold() {
        GateSettings settings = GateSettings.read(Optional.empty(), warnings::add);
        assertEquals(GateSettings.standard(), settings);
        assertEquals(new Setting(Severity.FAIL, 0.01, 0), settings.of(CheckKind.NULLS));
        assertEquals(new Setting(Severity.FAIL, 0.05, 5), settings.of(CheckKind.RANGE));
        assertEquals(new Setting(Severity.FAIL, 0.001, 0), settings.of(CheckKind.DUPLICATES));
        assertEquals(new Setting(Severity.FAIL, 0.01, 0), settings.of(CheckKind.OHLC));
        for (CheckKind kind : List.of(CheckKind.GAPS, CheckKind.ORDER, CheckKind.FROZEN, CheckKind.SPIKES)) {
            assertEquals(Severity.WARN, settings.of(kind).severity());
        }
    }

    @Test
    void everyCheckMayBeChanged() throws IOException {
        GateSettings settings = read("""
                gaps: fail
                order: off
                range: {severity: warn, threshold: 0.5, factor: 10}
                schema: {columns: [time, close]}
                spikes: {z: 8.5}
                listed: 3
                """);
        assertEquals(new Setting(Severity.FAIL, 0, 0), settings.of(CheckKind.GAPS));
        assertEquals(Severity.OFF, settings.of(CheckKind.ORDER).severity());
        assertEquals(new Setting(Severity.WARN, 0.5, 10), settings.of(CheckKind.RANGE));
        assertEquals(Set.of(Role.TIME, Role.CLOSE), settings.columns());
        assertEquals(8.5, settings.of(CheckKind.SPIKES).extra());
        assertEquals(3, settings.listed());
        assertEquals(List.of(), warnings);
    }

    @Test
    void unknownKeysAreWarnedOfWithTheNearest() throws IOException {
        read("duplicate: off\nnulls: {treshold: 0.5}\ngaps: {factor: 3}\n");
        assertEquals(3, warnings.size());
        assertTrue(warnings.get(0).contains("'quality.duplicate'; did you mean 'quality.duplicates'?"),
                warnings.get(0));
        assertTrue(warnings.get(1).contains("'quality.nulls.treshold'; did you mean 'quality.nulls.threshold'?"),
                warnings.get(1));
        assertTrue(warnings.get(2).contains("unknown key 'quality.gaps.factor'"), warnings.get(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "nulls: {threshold: 1.5} | line 2, column 22: quality.nulls.threshold is 1.5; it must be a number from 0 to 1",
            "nulls: {threshold: '0.1'} | quality.nulls.threshold is the text '0.1'; it must be a number from 0 to 1",
            "nulls: {threshold: .inf} | it must be a number from 0 to 1",
            "order: never | quality.order is the text 'never'; it must be fail, warn or off",
            "order: wran | did you mean warn?", "order: [1] | it must be",
            "listed: -1 | it must be an integer from 0 to 10000",
            "schema: {columns: [time, closes]} | it must be time, open, high, low, close or volume; did you mean close?"})
    void aWrongValueIsAFaultWithItsPlace(String line, String sentence) {
        ConfigFault fault = assertThrows(ConfigFault.class, () -> read(line));
        String message = String.valueOf(fault.getMessage());
        assertTrue(message.contains(sentence), message);
    }

    private GateSettings read(String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("c.yaml"), "quality:\n" + yaml.indent(2));
        return GateSettings.read(ConfigFile.read(file, "c.yaml").root().find("quality"), warnings::add);
    }
}
