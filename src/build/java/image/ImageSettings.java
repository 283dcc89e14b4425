package image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings in {@code jlink.properties}, checked.
 *
 * @param application name, package, version, vendor, description, copyright and icon, by the last part of their keys
 * @param modules the modules of the JDK in the runtime
 * @param javafx the modules of JavaFX in it
 * @param compression how jlink compresses it
 * @param linkOptions further options of jlink
 * @param container what is different in a container
 * @param launchers the ways into the program; the first is the application's own
 * @param association extension, mime and description of the files that it opens
 * @param installers the types of installer of each platform
 * @param upgradeUuid what tells Windows that a package replaces an older one
 * @param identifier the bundle's identifier on macOS
 * @param largeJars why a library of more than 3 MB is shipped, by its name without version
 */
record ImageSettings(Map<String, String> application, List<String> modules, List<String> javafx, String compression,
        List<String> linkOptions, Container container, List<Launcher> launchers, Map<String, String> association,
        Map<Platform, List<String>> installers, String upgradeUuid, String identifier, Map<String, String> largeJars) {

    /**
     * What is different in a container.
     *
     * @param modules the modules of its runtime
     * @param without the libraries that it leaves out, without version
     * @param folder where it keeps the program
     * @param options further options of the virtual machine
     * @param linkOptions further options of jlink
     * @param trainingOptions further options of the run that trains its cache
     */
    record Container(List<String> modules, List<String> without, String folder, List<String> options,
            List<String> linkOptions, List<String> trainingOptions) {}

    /** Where the settings are, in the project. */
    static final String FILE = "jlink.properties";

    /**
     * Reads the settings of a project.
     *
     * @param project its folder
     * @param version the version that the POM has
     * @throws BuildFault if a setting is unknown, missing or makes no sense
     */
    static ImageSettings read(Path project, String version) {
        Path file = project.resolve(FILE);
        try {
            return SettingsReader.read(Files.readString(file, StandardCharsets.UTF_8), version);
        } catch (IOException e) {
            throw new BuildFault(FILE + " cannot be read: " + e, e);
        }
    }

    /** One of {@code name}, {@code package}, {@code version}, {@code vendor}, {@code description}, … */
    String of(String key) {
        return Optional.ofNullable(application.get(key)).orElseThrow();
    }

    /** The way in of a name. */
    Launcher launcher(String name) {
        return launchers.stream().filter(launcher -> launcher.name().equals(name)).findFirst().orElseThrow(
                () -> new BuildFault(FILE + ": launchers has no '" + name + "', which the build needs"));
    }

    /** The same with all the options by which the container's runtime is linked. */
    ImageSettings inContainer() {
        List<String> all = new ArrayList<>(linkOptions);
        all.addAll(container.linkOptions);
        return new ImageSettings(application, modules, javafx, compression, all, container, launchers, association,
                installers, upgradeUuid, identifier, largeJars);
    }

    /** The modules that the runtime of the application folder is linked of. */
    List<String> allModules() {
        List<String> all = new ArrayList<>(modules);
        all.addAll(javafx);
        return all;
    }
}
