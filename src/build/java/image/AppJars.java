package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jars of the application: the program's own first, then its libraries by name, without JavaFX's. */
final class AppJars {
    private static final long LARGE = 3_000_000;
    private static final Pattern VERSIONED = Pattern.compile("(.+?)-[0-9].*\\.jar");

    private AppJars() {}

    /**
     * Copies the jars into one folder, with their times, by which the caches know them.
     *
     * @param target the build's folder, with {@code tidemark.jar} and {@code lib}
     * @param without the names of libraries that are left out
     * @param settings the reasons for large libraries
     * @param folder where they go
     * @return the class path
     * @throws BuildFault if a large library has no reason, or one that is left out is not there
     */
    static List<Path> copy(Path target, List<String> without, ImageSettings settings, Path folder)
            throws IOException {
        List<Path> jars = new ArrayList<>(List.of(target.resolve("tidemark.jar")));
        Set<String> unknown = new TreeSet<>(without);
        for (Path jar : Folders.files(target.resolve("lib"), ".jar")) {
            String name = name(jar);
            unknown.remove(name);
            if (!name.startsWith("javafx-") && !without.contains(name)) {
                rejectUnexplained(jar, name, settings);
                jars.add(jar);
            }
        }
        if (!unknown.isEmpty()) {
            throw new BuildFault(ImageSettings.FILE + ": container.without names what is no library of the program: "
                    + String.join(", ", unknown));
        }
        List<Path> copies = new ArrayList<>();
        for (Path jar : jars) {
            copies.add(copy(jar, folder.resolve(jar.getFileName())));
        }
        return copies;
    }

    /** Keeps the time in whole seconds, for archives and layers round it, and a cache would see another jar. */
    private static Path copy(Path jar, Path target) throws IOException {
        Files.copy(jar, target, StandardCopyOption.COPY_ATTRIBUTES);
        return Files.setLastModifiedTime(target,
                FileTime.from(Files.getLastModifiedTime(jar).to(TimeUnit.SECONDS), TimeUnit.SECONDS));
    }

    private static void rejectUnexplained(Path jar, String name, ImageSettings settings) throws IOException {
        if (Files.size(jar) > LARGE && !settings.largeJars().containsKey(name)) {
            throw new BuildFault(jar.getFileName() + " has more than 3 MB; say in " + ImageSettings.FILE
                    + " why it is shipped: large-jar." + name + " = …");
        }
    }

    /** The name of a jar without its version. */
    static String name(Path jar) {
        String file = jar.getFileName().toString();
        Matcher versioned = VERSIONED.matcher(file);
        return versioned.matches() ? versioned.group(1) : file.replaceFirst("\\.jar$", "");
    }
}
