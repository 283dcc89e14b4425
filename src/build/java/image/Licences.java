package image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects the licence texts of everything that is shipped. A library brings its own, or the project keeps the text; without
 * either nothing is built.
 *
 * @param project the project's folder
 * @param list the list of what the program is made of, as the desktop shows it
 */
record Licences(Path project, Path list) {
    private static final String APACHE = "Apache-2.0";
    private static final int COORDINATES = 1;
    private static final int LICENCE = 3;

    /** The folder of the texts that the project keeps for libraries which bring none. */
    private Path kept() {
        return project.resolve("src/build/licences");
    }

    /**
     * Collects.
     *
     * @param jars the libraries, and the program
     * @param legal the folder that gets a folder of texts for each
     * @throws BuildFault if a text is missing
     */
    void collect(List<Path> jars, Path legal) throws IOException {
        Files.createDirectories(legal);
        for (Path jar : jars) {
            String name = AppJars.name(jar);
            Path folder = Files.createDirectories(legal.resolve(name));
            int own = copyFromJar(jar, folder);
            own += copyKept(name, folder);
            if (own == 0) {
                Files.copy(substitute(name), folder.resolve("LICENSE"));
            }
        }
        Files.copy(list, legal.resolve("libraries.txt"));
    }

    /** Takes off the collected list what is not in one of some jars. */
    static void shorten(Path legal, List<Path> jars) throws IOException {
        Path list = legal.resolve("libraries.txt");
        Set<String> names = jars.stream().map(AppJars::name).collect(Collectors.toSet());
        Files.write(list, Files.readAllLines(list).stream()
                .filter(line -> line.startsWith("#") || !Collections.disjoint(names, List.of(line.split("[ :|]+"))))
                .toList());
    }

    /** Keeps each text once: another that says the same becomes a link to it. */
    static void share(Path legal) throws IOException {
        Map<String, Path> first = new HashMap<>();
        try (Stream<Path> all = Files.walk(legal)) {
            for (Path text : all.filter(Files::isRegularFile).sorted().toList()) {
                Path same = first.putIfAbsent(Files.readString(text, StandardCharsets.ISO_8859_1), text);
                if (same != null) {
                    Files.delete(text);
                    Files.createSymbolicLink(text, Objects.requireNonNull(text.getParent()).relativize(same));
                }
            }
        }
    }

    /**
     * Puts JavaFX's texts together: it is under the licence of the JDK, and its jars hold none.
     *
     * @param runtimeLegal the folder {@code legal} of a JDK or a linked runtime
     * @param notices the folder that gets the texts
     */
    void collectJavaFx(Path runtimeLegal, Path notices) throws IOException {
        Folders.anew(notices);
        for (String name : List.of("LICENSE", "ADDITIONAL_LICENSE_INFO", "ASSEMBLY_EXCEPTION")) {
            Path text = runtimeLegal.resolve("java.base").resolve(name);
            if (Files.exists(text)) {
                Files.copy(text, notices.resolve(name));
            }
        }
        if (!Files.exists(notices.resolve("LICENSE"))) {
            throw new BuildFault("the JDK has no legal/java.base/LICENSE, which is JavaFX's licence, too");
        }
        copyKept("javafx", notices);
    }

    private static int copyFromJar(Path jar, Path folder) throws IOException {
        int copied = 0;
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                String plain = name.substring(name.lastIndexOf('/') + 1);
                String lower = plain.toLowerCase(Locale.ROOT);
                boolean isText = lower.contains("license") || lower.contains("notice");
                if (name.startsWith("META-INF/") && isText && !entry.isDirectory() && !lower.endsWith(".class")) {
                    Files.copy(file.getInputStream(entry), folder.resolve(plain));
                    copied++;
                }
            }
        }
        return copied;
    }

    private int copyKept(String name, Path folder) throws IOException {
        Path text = kept().resolve(name + ".txt");
        if (!Files.exists(text)) {
            return 0;
        }
        Files.copy(text, folder.resolve("NOTICE-" + name + ".txt"));
        return 1;
    }

    private Path substitute(String name) throws IOException {
        Optional<String> licence = licenceOf(name);
        if (licence.filter(APACHE::equals).isEmpty()) {
            throw new BuildFault("no licence text for " + name + " (" + licence.orElse("not in " + list.getFileName())
                    + "): it brings none; put it into " + kept().resolve(name + ".txt"));
        }
        return project.resolve("LICENSE");
    }

    private Optional<String> licenceOf(String artifact) throws IOException {
        for (String line : Files.readAllLines(list)) {
            String[] fields = line.split("\\s*\\|\\s*", -1);
            if (fields.length > LICENCE && (fields[COORDINATES] + " ").contains(":" + artifact + " ")) {
                return Optional.of(fields[LICENCE]);
            }
        }
        return Optional.empty();
    }
}
