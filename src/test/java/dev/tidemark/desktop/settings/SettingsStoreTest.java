package dev.tidemark.desktop.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingsStoreTest {
    private enum Colour {
        RED
    }

    @TempDir
    private Path folder = Path.of("");

    @Property
    void anyValueComesBack(@ForAll @StringLength(max = 12) String value) {
        Settings settings = new Settings();
        settings.put("some.name", value);
        assertEquals(Map.of("some.name", value), SettingsText.parse(SettingsText.of(settings)).all());
    }

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        Settings settings = new Settings();
        settings.put("theme", Colour.RED);
        settings.put("recent", List.of(Path.of("/a b.csv"), Path.of("/ü.csv")));
        assertEquals(Optional.empty(), new SettingsStore(folder.resolve("new")).save(settings));
        SettingsStore.Loaded loaded = new SettingsStore(folder.resolve("new")).load();
        assertEquals(Optional.empty(), loaded.warning());
        assertEquals(settings.all(), loaded.settings().all());
        assertTrue(Files.readString(folder.resolve("new/desktop.settings")).contains("recent.2 = /ü.csv\n"));
    }

    @Test
    void namesThatMeanNothingAreKept() throws IOException {
        Files.writeString(folder.resolve("desktop.settings"), "# mine\n\nfrom.the.future = 1\r\ntheme = dark\n");
        SettingsStore store = new SettingsStore(folder);
        Settings settings = store.load().settings();
        settings.put("theme", "light");
        store.save(settings);
        assertEquals(Map.of("from.the.future", "1", "theme", "light"), store.load().settings().all());
    }

    @Test
    void whatMakesNoSenseIsPutAside() throws IOException {
        Path file = folder.resolve("desktop.settings");
        for (byte[] nonsense : List.of("no equals sign".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[]{'a', '=', (byte) 0xFF})) {
            Files.write(file, nonsense);
            SettingsStore.Loaded loaded = new SettingsStore(folder).load();
            assertTrue(loaded.warning().orElse("").contains("put aside as desktop.settings.broken"));
            assertEquals(Map.of(), loaded.settings().all());
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void aFileThatCannotBeReadIsSaid() throws IOException {
        Files.createDirectory(folder.resolve("desktop.settings"));
        assertTrue(new SettingsStore(folder).load().warning().orElse("").contains("cannot be read"));
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        SettingsStore store = new SettingsStore(file.resolve("below"));
        assertTrue(store.save(new Settings()).orElse("").contains("cannot be kept"));
        assertEquals(Optional.empty(), store.save(new Settings()));
    }

    @Test
    void valuesThatAreNotOfTheirKindAreNone() {
        Settings settings = new Settings(Map.of("a", "x", "b", "NaN", "c", "1.5", "d", "7", "e", "true", "f", "Red"));
        assertEquals(OptionalDouble.empty(), settings.number("a"));
        assertEquals(OptionalDouble.empty(), settings.number("b"));
        assertEquals(OptionalDouble.of(1.5), settings.number("c"));
        assertEquals(OptionalInt.empty(), settings.whole("c"));
        assertEquals(OptionalInt.of(7), settings.whole("d"));
        assertEquals(Optional.of(true), settings.flag("e"));
        assertEquals(Optional.empty(), settings.flag("a"));
        assertEquals(Optional.of(Colour.RED), settings.constant("f", Colour.class));
        assertEquals(Optional.empty(), settings.constant("a", Colour.class));
        assertEquals(Optional.empty(), settings.text("missing"));
    }

    @Test
    void aShorterListForgetsTheRest() {
        Settings settings = new Settings();
        settings.put("recent", List.of("a", "b", "c"));
        settings.put("recent", List.of("z"));
        assertEquals(List.of("z"), settings.list("recent"));
        assertEquals(1, settings.all().size());
    }
}
