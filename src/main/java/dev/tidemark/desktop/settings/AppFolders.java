package dev.tidemark.desktop.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the platform wants a program to keep its things. Nothing is made here.
 *
 * @param settings for what the user has set
 * @param data for what the program keeps: the history of runs, the sample
 */
public record AppFolders(Path settings, Path data) {
    private static final String NAME = "Tidemark";

    /**
     * The folders of a platform: those of the XDG base directories on Linux and its kin, {@code Library/Application Support}
     * on macOS, the roaming and the local application data on Windows.
     *
     * @param system the name of the operating system, as Java has it
     * @param environment the environment variables
     * @param home the user's folder
     */
    public static AppFolders of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path base = home.resolve("AppData");
            return new AppFolders(named(environment, "APPDATA").orElse(base.resolve("Roaming")).resolve(NAME),
                    named(environment, "LOCALAPPDATA").orElse(base.resolve("Local")).resolve(NAME));
        }
        if (name.startsWith("mac")) {
            Path both = home.resolve("Library").resolve("Application Support").resolve(NAME);
            return new AppFolders(both, both);
        }
        String folder = NAME.toLowerCase(Locale.ROOT);
        return new AppFolders(absolute(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve(folder),
                absolute(environment, "XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share"))
                        .resolve(folder));
    }

    private static Optional<Path> named(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank()).map(Path::of);
    }

    /** The specification of the base directories wants paths that are not absolute to be passed over. */
    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        return named(environment, variable).filter(Path::isAbsolute);
    }
}
