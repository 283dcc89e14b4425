package dev.tidemark.batch;

import java.nio.file.Path;
import java.util.function.Consumer;

import dev.tidemark.config.ConfigFile;

/** The settings of a run as a configuration file. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * Reads settings.
     *
     * @param warnings hears a sentence about every key that means nothing
     * @throws dev.tidemark.base.ConfigFault if they cannot be read
     */
    public static RunSettings read(Path path, Consumer<String> warnings) {
        return RunSettings.read(ConfigFile.read(path, path.toString()).root(), warnings);
    }

    /**
     * Saves settings. In a file that exists only the values that differ are changed: everything else stays as it is, byte
     * for byte.
     *
     * @throws dev.tidemark.base.ConfigFault if the file that exists is no configuration
     * @throws dev.tidemark.base.OutputFault if it cannot be written
     */
    public static void save(RunSettings settings, Path path) {}
}
