package image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the packages of Linux that the settings name.
 *
 * @param project the project
 * @param appFolder the application folder
 * @param settings the settings
 * @param time the time that their files get
 * @param work a folder to work in
 */
record LinuxPackages(Path project, Path appFolder, ImageSettings settings, Instant time, Path work) {
    private static final DateTimeFormatter DEBIAN_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z",
            Locale.ENGLISH);
    private static final DateTimeFormatter RPM_DATE = DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.ENGLISH);

    /**
     * Makes them.
     *
     * @param destination the folder that gets them
     * @param skipped hears in a sentence of a package that cannot be made here
     * @return the packages
     * @throws BuildFault if one cannot be made that could be made here
     */
    List<Path> make(Path destination, Consumer<String> skipped) throws IOException {
        LinuxTree tree = new LinuxTree(appFolder, project, values(settings.application(), settings.association(), time),
                time);
        List<Path> made = new ArrayList<>();
        for (String type : settings.installers().getOrDefault(Platform.LINUX, List.of())) {
            if (type.equals("deb")) {
                if (!isHere(DebPackage.TOOL)) {
                    throw new BuildFault(
                            DebPackage.TOOL + ", which makes the .deb, is not here; install dpkg, or take deb "
                                    + "out of installers.linux in " + ImageSettings.FILE);
                }
                made.add(new DebPackage(tree, Architecture.current(), work).make(destination));
            } else if (isHere(RpmPackage.TOOL)) {
                made.add(new RpmPackage(tree, Architecture.current(), work).make(destination));
            } else {
                skipped.accept("no .rpm is made: " + RpmPackage.TOOL + " is not here");
            }
        }
        return made;
    }

    /**
     * What fills the gaps in the texts for Linux.
     *
     * @param application the settings of the application
     * @param association those of the files that it opens
     * @param time the time of the version
     */
    static Map<String, String> values(Map<String, String> application, Map<String, String> association, Instant time) {
        Map<String, String> values = new HashMap<>();
        application.forEach((key, value) -> values.put(key.toUpperCase(Locale.ROOT), value));
        association.forEach((key, value) -> values.putIfAbsent(key.toUpperCase(Locale.ROOT), value));
        String vendor = of(values, "VENDOR");
        // Debian wants an address, if an empty one.
        values.put("MAINTAINER", vendor.contains("<") ? vendor : vendor + " <>");
        String synopsis = of(values, "DESCRIPTION").replaceFirst("^(An?|The) ", "");
        values.put("SYNOPSIS", synopsis);
        values.put("SUMMARY", synopsis.substring(0, 1).toUpperCase(Locale.ROOT) + synopsis.substring(1));
        OffsetDateTime day = time.atOffset(ZoneOffset.UTC);
        values.put("DATE", DateTimeFormatter.ISO_LOCAL_DATE.format(day));
        values.put("DEBIAN_DATE", DEBIAN_DATE.format(day));
        values.put("RPM_DATE", RPM_DATE.format(day));
        // A tilde sorts before everything, so that a snapshot is older than its version.
        String version = of(values, "VERSION").replace('-', '~');
        values.put("RPM_VERSION", version);
        values.put("DEBIAN_VERSION", version + "-1");
        return values;
    }

    private static String of(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key)).orElseThrow(
                () -> new BuildFault("a Linux package needs the application's " + key.toLowerCase(Locale.ROOT)));
    }

    /** Whether there is such a program on the path. */
    static boolean isHere(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
