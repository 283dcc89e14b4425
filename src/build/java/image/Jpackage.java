package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Calls jpackage, for the application folder and for the installers of macOS and Windows.
 *
 * @param project the project's folder
 * @param settings what the application is called, and how it starts
 * @param platform what is packaged for
 * @param work a folder to work in
 */
record Jpackage(Path project, ImageSettings settings, Platform platform, Path work) {
    /** What the application is called, as a folder or a bundle. */
    String name() {
        return settings.of(platform == Platform.LINUX ? "package" : "name");
    }

    /**
     * Packages.
     *
     * @param type {@code app-image} or a type of installer
     * @param input the folder of jars and caches
     * @param runtime the linked runtime
     * @param destination the folder that gets the result
     */
    void make(String type, Path input, Path runtime, Path destination) throws IOException {
        if (platform == Platform.MACOS && settings.of("version").startsWith("0")) {
            throw new BuildFault("macOS takes no version that begins with 0, such as " + settings.of("version"));
        }
        Files.createDirectories(work);
        List<String> arguments = new ArrayList<>(List.of("--type", type, "--name", name(), "--input",
                input.toString(), "--runtime-image", runtime.toString(), "--dest", destination.toString(),
                "--main-jar", "tidemark.jar", "--app-version", settings.of("version"), "--vendor",
                settings.of("vendor"), "--description", settings.of("description"), "--copyright",
                settings.of("copyright"), "--icon", icon().toString()));
        addLaunchers(arguments);
        addPlatform(arguments, type);
        Tool.run(Tool.ofJdk("jpackage", arguments), Map.of());
    }

    private Path icon() {
        Path icon = project.resolve(settings.of("icon") + platform.iconEnding());
        if (!Files.isRegularFile(icon)) {
            throw new BuildFault(ImageSettings.FILE + ": application.icon is '" + settings.of("icon")
                    + "', but there is no " + icon.getFileName() + " of that name");
        }
        return icon;
    }

    private void addLaunchers(List<String> arguments) throws IOException {
        Launcher first = settings.launchers().getFirst();
        arguments.addAll(List.of("--main-class", first.main()));
        for (String option : javaOptions(first)) {
            arguments.addAll(List.of("--java-options", option));
        }
        for (Launcher launcher : settings.launchers().subList(1, settings.launchers().size())) {
            Path file = work.resolve(launcher.name() + ".properties");
            Files.writeString(file, """
                    main-jar=tidemark.jar
                    main-class=%s
                    java-options=%s
                    win-console=%s
                    win-menu=false
                    win-shortcut=false
                    """.formatted(launcher.main(), String.join(" ", javaOptions(launcher)), launcher.hasConsole()));
            arguments.addAll(List.of("--add-launcher", launcher.name() + "=" + file));
        }
    }

    private static List<String> javaOptions(Launcher launcher) {
        List<String> options = new ArrayList<>(launcher.options());
        options.add("-XX:AOTCache=$APPDIR/" + launcher.cacheFile());
        return options;
    }

    private void addPlatform(List<String> arguments, String type) throws IOException {
        boolean isFolder = type.equals("app-image");
        if (platform == Platform.MACOS) {
            arguments.addAll(List.of("--mac-package-identifier", settings.identifier()));
        }
        if (platform == Platform.WINDOWS && settings.launchers().getFirst().hasConsole()) {
            arguments.add("--win-console");
        }
        if (platform == Platform.WINDOWS && !isFolder) {
            arguments.addAll(List.of("--win-upgrade-uuid", settings.upgradeUuid(), "--win-menu", "--win-dir-chooser"));
        }
        if (platform == Platform.MACOS || !isFolder) {
            arguments.addAll(List.of("--file-associations", association().toString()));
        }
    }

    private Path association() throws IOException {
        Path file = work.resolve("association.properties");
        Files.writeString(file, """
                extension=%s
                mime-type=%s
                description=%s
                """.formatted(settings.association().get("extension"), settings.association().get("mime"),
                settings.association().get("description")));
        return file;
    }
}
