package dev.tidemark.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;
import dev.tidemark.config.ConfigEdit;
import dev.tidemark.config.ConfigFile;

/** The settings of a run as a configuration file. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * Reads settings.
     *
     * @param warnings hears a sentence about every key that means nothing
     * @throws ConfigFault if they cannot be read
     */
    public static RunSettings read(Path path, Consumer<String> warnings) {
        return RunSettings.read(ConfigFile.read(path, path.toString()).root(), warnings);
    }

    /**
     * Saves settings. In a file that exists only the values that differ are changed, and those that are missing added behind
     * the others: everything else stays as it is, byte for byte. Nothing is written that does not read back equal.
     *
     * @throws ConfigFault if the file that exists is no configuration, or a value cannot be changed without changing more
     * @throws dev.tidemark.base.OutputFault if it cannot be written
     */
    public static void save(RunSettings settings, Path path) {
        boolean isThere = Files.isRegularFile(path);
        String name = path.toString();
        ConfigEdit before = isThere ? ConfigEdit.read(path, name) : ConfigEdit.of(new byte[0], name);
        byte[] bytes = edited(before, settings, Shown.name(name));
        if (!isThere || !Arrays.equals(bytes, before.bytes())) {
            AtomicFile.write(path, bytes);
        }
    }

    /** The settings as the text of a new file. */
    public static String text(RunSettings settings) {
        ConfigEdit nothing = ConfigEdit.of(new byte[0], "the settings");
        return new String(edited(nothing, settings, "the settings"), StandardCharsets.UTF_8);
    }

    /** A file as it is to be, or the fault that stands against it. */
    static byte[] edited(ConfigEdit before, RunSettings settings, String name) {
        ConfigEdit edit = before;
        for (Setting setting : Setting.of(settings)) {
            if (!setting.isIn(edit.root())) {
                edit = edit.with(setting.keys(), setting.written().orElseThrow(() -> surplus(before, setting)));
            }
        }
        byte[] bytes = edit.bytes();
        if (!RunSettings.read(ConfigFile.parse(bytes, name).root(), warning -> {
        }).equals(settings)) {
            throw new ConfigFault(Place.of(name), "the settings would not read back as they are; save to another file");
        }
        return bytes;
    }

    /** A key that is to be detected from now on: taking it out would take the remarks about it out, too. */
    private static ConfigFault surplus(ConfigEdit before, Setting setting) {
        String key = String.join(".", setting.keys());
        String sentence = Shown.name(key)
                + " is set here but not in the settings to be saved; take it out by hand, or save to another file";
        return setting.find(before.root()).map(found -> new ConfigFault(found.node().place(), sentence))
                .orElseGet(() -> new ConfigFault(sentence));
    }
}
