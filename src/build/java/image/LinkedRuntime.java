package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Links a runtime of modules of the JDK and of JavaFX. */
final class LinkedRuntime {
    private static final List<String> LIBRARIES = List.of(".so", ".dylib", ".dll");

    private LinkedRuntime() {}

    /**
     * Links a runtime.
     *
     * @param modules what it is linked of, with all that they require
     * @param modulePath folders with modules that the JDK does not have; none
     * @param settings how it is compressed, and what is left out
     * @param runtime where it goes; must not be there
     */
    static void link(List<String> modules, List<Path> modulePath, ImageSettings settings, Path runtime) {
        List<String> arguments = new ArrayList<>(settings.linkOptions());
        arguments.addAll(List.of("--compress", settings.compression(), "--add-modules", String.join(",", modules),
                "--output", runtime.toString()));
        for (Path folder : modulePath) {
            arguments.addAll(List.of("--module-path", folder.toString()));
        }
        Tool.run(Tool.ofJdk("jlink", arguments), Map.of());
        if (Platform.current() == Platform.LINUX) {
            stripSymbols(runtime);
        }
    }

    /**
     * Takes the names of inner functions off the native libraries, which are a twelfth of the runtime and serve debuggers. Without
     * the tool the runtime is larger, and as good.
     */
    private static void stripSymbols(Path runtime) {
        List<String> command = new ArrayList<>(List.of("strip", "--strip-unneeded"));
        try (Stream<Path> files = Files.walk(runtime)) {
            files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(".so")).sorted()
                    .forEach(file -> command.add(file.toString()));
            Tool.run(command, Map.of());
        } catch (IOException | BuildFault e) {
            System.err.println("the runtime keeps the symbols of its native libraries: " + e.getMessage());
        }
    }

    /**
     * Turns JavaFX's jars into modules for linking. A jar could be linked as it is, but would keep its native libraries inside
     * the runtime, from where every user's first start copies them into the home directory.
     *
     * @param jars the folder of the jars
     * @param work a folder to work in, made anew
     * @param notices the folder of licence texts that each module gets
     * @return the folder of the modules
     */
    static Path javaFxModules(Path jars, Path work, Path notices) throws IOException {
        Path modules = Files.createDirectories(Folders.anew(work).resolve("modules"));
        for (Path jar : Folders.files(jars, ".jar")) {
            try (JarFile file = new JarFile(jar.toFile())) {
                // Beside each jar with classes there is an empty one, which only names it for all platforms.
                if (file.getEntry("module-info.class") != null) {
                    toModule(file, work, modules, notices);
                }
            }
        }
        return modules;
    }

    private static void toModule(JarFile jar, Path work, Path modules, Path notices) throws IOException {
        Path classes = Folders.anew(work.resolve("classes"));
        Path libraries = Folders.anew(work.resolve("libraries"));
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            boolean isLibrary = LIBRARIES.stream().anyMatch(entry.getName()::endsWith);
            if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
                Path target = (isLibrary ? libraries : classes).resolve(entry.getName()).normalize();
                Files.createDirectories(target.getParent());
                Files.copy(jar.getInputStream(entry), target);
            }
        }
        String name = Path.of(jar.getName()).getFileName().toString().replaceFirst("^javafx-([a-z]+)-.*", "javafx.$1");
        Tool.run(Tool.ofJdk("jmod", List.of("create", "--class-path", classes.toString(), "--libs",
                libraries.toString(), "--legal-notices", notices.toString(),
                modules.resolve(name + ".jmod").toString())), Map.of());
    }
}
