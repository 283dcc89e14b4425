package image;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The runtime has every module that the program and its libraries need, by the word of jdeps. */
class ModulesTest {
    private static final List<Path> CLASS_PATH = Stream.of(System.getProperty("java.class.path").split(
            System.getProperty("path.separator"))).map(Path::of).toList();

    private static final Set<String> answer = new TreeSet<>();

    @Test
    void theImageHasWhatTheProgramNeeds() throws IOException {
        ImageSettings settings = ImageSettings.read(Path.of(""), "1.0.0");
        assertEquals(Set.of(), missing(settings.allModules()));
    }

    @Test
    void aModuleThatIsLeftOutIsMissed() throws IOException {
        Set<String> missing = missing(List.of("java.base"));
        assertTrue(missing.containsAll(Set.of("javafx.controls", "javafx.fxml", "java.net.http")), missing.toString());
    }

    private static Set<String> missing(Collection<String> modules) throws IOException {
        Set<String> needed = new TreeSet<>(needed());
        ModuleFinder finder = ModuleFinder.compose(ModuleFinder.ofSystem(),
                ModuleFinder.of(javaFx().toArray(Path[]::new)));
        Configuration linked = Configuration.empty().resolve(finder, ModuleFinder.of(), modules);
        linked.modules().forEach(module -> needed.remove(module.name()));
        return needed;
    }

    /** Asked once: it takes seconds. */
    private static synchronized Set<String> needed() throws IOException {
        if (answer.isEmpty()) {
            answer.addAll(askJdeps());
        }
        return answer;
    }

    private static Set<String> askJdeps() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--multi-release", "25", "--ignore-missing-deps",
                "--print-module-deps", "--module-path",
                javaFx().stream().map(Path::toString)
                        .collect(Collectors.joining(System.getProperty("path.separator")))));
        shipped().forEach(path -> arguments.add(path.toString()));
        StringWriter output = new StringWriter();
        int code = ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(output), new PrintWriter(output),
                arguments.toArray(String[]::new));
        assertEquals(0, code, output.toString());
        List<String> lines = output.toString().lines().toList();
        return Set.of(lines.getLast().split(","));
    }

    /** The program, and each library that the list of what it is made of names. */
    private static List<Path> shipped() throws IOException {
        String list = Files.readString(Path.of("target/classes/dev/tidemark/desktop/view/shipped.txt"));
        return CLASS_PATH.stream()
                .filter(path -> path.endsWith("target/classes")
                        || (!isJavaFx(path) && list.contains(":" + AppJars.name(path) + " ")))
                .toList();
    }

    private static List<Path> javaFx() {
        return CLASS_PATH.stream().filter(ModulesTest::isJavaFx).toList();
    }

    private static boolean isJavaFx(Path path) {
        return path.getFileName().toString().matches("javafx-.*-[a-z0-9]+\\.jar")
                && !path.toString().matches(".*[0-9]\\.jar");
    }
}
