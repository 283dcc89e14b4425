package dev.tidemark.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.UsageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ConfigFileTest {
    private static final ConfigFile EMPTY = ConfigFile.parse("{}", "c.yaml");

    @TempDir
    Path directory;

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertEquals("my.yaml: there is no such file; expected a YAML file", refused(directory.resolve("none")));
    }

    @Test
    void aDirectoryIsNoFile() {
        assertEquals("my.yaml: this is a directory; expected a YAML file", refused(directory));
    }

    @Test
    void aFileBelowAFileCannotBeRead() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "a: 1");
        assertEquals("my.yaml: the file cannot be read (Not a directory); expected a YAML file",
                refused(file.resolve("below")));
    }

    @Test
    void aFileBeyondTheLimitIsRefusedUnread() throws IOException {
        Path large = Files.write(directory.resolve("large"), new byte[ConfigFile.MOST_BYTES + 1]);
        assertEquals("my.yaml: the file is larger than 1 MiB; expected at most that much", refused(large));
    }

    @Test
    void aFileAtTheLimitIsRead() throws IOException {
        String remark = "#" + "x".repeat(ConfigFile.MOST_BYTES - 6);
        Path large = Files.writeString(directory.resolve("large"), "a: 1\n" + remark);
        assertEquals(1, ConfigFile.read(large, "my.yaml").root().require("a", List.of()).integer(0, 9));
    }

    @Test
    void textBeyondTheLimitIsRefused() {
        String large = "#".repeat(ConfigFile.MOST_BYTES + 1);
        assertThrows(ConfigFault.class, () -> ConfigFile.parse(large, "my.yaml"));
    }

    @Test
    void aLineBreakInTheNameOfAFileStaysOutOfTheSentence() {
        var fault = assertThrows(ConfigFault.class, () -> ConfigFile.read(directory.resolve("x"), "a\nb.yaml"));
        assertEquals("a\\nb.yaml: there is no such file; expected a YAML file", fault.sentence());
    }

    @Test
    void whatIsSetInAMissingMappingMakesTheMapping() {
        ConfigFile file = EMPTY.with(List.of("a.b.c=1", "a.b.d=two", "e=[x, 3]"));
        ConfigMapping inner = file.root().find("a").orElseThrow().mapping().find("b").orElseThrow().mapping();
        assertEquals("a.b", inner.name());
        assertEquals(1, inner.require("c", List.of()).integer(1, 1));
        assertEquals("two", inner.require("d", List.of()).text());
        List<ConfigValue> items = file.root().find("e").orElseThrow().items();
        assertEquals("x", items.getFirst().text());
        assertEquals("e[2]", items.getLast().name());
    }

    @Test
    void settingLeavesTheOriginalAsItWas() {
        EMPTY.with("a=1");
        assertEquals(Map.of(), EMPTY.root().entries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "a", ".=1", "a.=1", ".a=1", " =1", "a=\"x", "a=[x", "a={x: 1, x: 2}", "a=[!!x 1]"})
    void whatIsNoAssignmentIsAUsageFault(String assignment) {
        assertThrows(UsageFault.class, () -> EMPTY.with(assignment));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "|", "#", "a: b", "- a", "&a", "*a", "!x", "%", "@", ">", "a=b", "a\tb"})
    void aValueWithoutQuotesOrBracketsStandsForItself(String value) {
        assertEquals(value, EMPTY.with("a=" + value).root().require("a", List.of()).text());
    }

    @Test
    void ofKnownKeysNoneIsTakenForAMisspeltOne() {
        ConfigMapping root = ConfigFile.parse("low: 1\n", "c.yaml").root();
        var fault = assertThrows(ConfigFault.class, () -> root.require("lows", List.of("low", "lows")));
        assertEquals("c.yaml: the required key 'lows' is missing", fault.sentence());
    }

    @Test
    void aKeyMissingInAnInnerMappingIsNamedWithTheOuterOne() {
        ConfigMapping root = ConfigFile.parse("a: 1\nouter:\n  inne: 1\n", "c.yaml").root();
        ConfigMapping outer = root.find("outer").orElseThrow().mapping();
        var fault = assertThrows(ConfigFault.class, () -> outer.require("inner", List.of("inner")));
        assertEquals("c.yaml, line 3, column 3: the required key 'outer.inner' is missing;"
                + " is it meant by 'outer.inne' in line 3?", fault.sentence());
    }

    @Test
    void unknownKeysComeInTheOrderOfTheFile() {
        ConfigMapping root = ConfigFile.parse("z: 1\nwindow: 2\nwidow: 3\n", "c.yaml").root();
        List<UnknownKey> unknown = root.unknownKeys(List.of("window"));
        assertEquals(List.of("z", "widow"), unknown.stream().map(UnknownKey::name).toList());
        assertEquals(Optional.of("window"), unknown.getLast().nearest());
        assertEquals("c.yaml, line 1, column 1: unknown key 'z'", unknown.getFirst().sentence());
    }

    @Test
    void columnsCountCharactersNotUnits() {
        ConfigMapping root = ConfigFile.parse("{\"\uD83D\uDE00\": 1, a: x}\n", "c.yaml").root();
        assertEquals(13, root.find("a").orElseThrow().node().place().column());
    }

    private static String refused(Path path) {
        return assertThrows(ConfigFault.class, () -> ConfigFile.read(path, "my.yaml")).sentence();
    }
}
