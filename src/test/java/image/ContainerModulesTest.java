package image;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The container holds just the modules and the libraries that can be reached from the batch's main class, by the word of jdeps,
 * which follows the code from class to class. What is found by name alone, at run time, it cannot see.
 */
class ContainerModulesTest {
    private static final Path CLASSES = Path.of("target/classes");
    /** Finds encodings by name. */
    private static final String ENCODINGS = "jdk.charsets";

    /**
     * Of the AWS SDK's other implementation in native code, which it does without where it is not there; of XGBoost's half in
     * Scala, its files in Hadoop, and what Kryo needs to write objects; of Quartz's transactions and pool of connections; of traces that Prometheus'
     * client names where there are any, and an annotation of its that is gone once compiled.
     */
    private static final List<String> OPTIONAL = List.of("software.amazon.awssdk.crt.", "scala.",
            "org.apache.hadoop.fs.",
            "com.esotericsoftware.minlog.", "com.esotericsoftware.reflectasm.", "org.objenesis.",
            "jakarta.transaction.",
            "com.mchange.v2.c3p0.", "io.opentelemetry.", "javax.annotation.");
    /** What is asked for by name alone: SLF4J finds its provider so, the AWS SDK its signer of streams, Prometheus its binary format. */
    private static final Map<String, String> NAMED = Map.of("slf4j-nop",
            "META-INF/services/org.slf4j.spi.SLF4JServiceProvider", "http-auth-aws-eventstream",
            "software/amazon/awssdk/http/auth/aws/eventstream/HttpAuthAwsEventStream.class",
            "prometheus-metrics-exposition-formats",
            "io/prometheus/metrics/expositionformats/internal/PrometheusProtobufWriterImpl.class");
    private static final Pattern DESKTOP = Pattern.compile("-> (\\S+)\\s+java\\.desktop\\b");
    private static final Pattern MISSING = Pattern.compile("-> (\\S+)\\s+not found");

    private static final Set<String> reached = new TreeSet<>();
    private static final Set<String> missing = new TreeSet<>();
    private static final Set<String> desktop = new TreeSet<>();

    @BeforeAll
    static void askJdeps() throws IOException {
        String classPath = Stream.concat(Stream.of(CLASSES), shipped()).map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        StringWriter output = new StringWriter();
        int code = ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(output), new PrintWriter(output),
                "--recursive", "-verbose:class", "--multi-release", "25", "--class-path", classPath,
                CLASSES.resolve("dev/tidemark/BatchMain.class").toString());
        assertEquals(0, code, output.toString());
        output.toString().lines().filter(line -> !line.startsWith(" "))
                .forEach(line -> reached.add(line.substring(line.indexOf("->") + 2).strip()));
        DESKTOP.matcher(output.toString()).results().forEach(found -> desktop.add(found.group(1)));
        MISSING.matcher(output.toString()).results().forEach(found -> missing.add(found.group(1)));
    }

    @Test
    void nothingIsMissingButWhatIsKnownToBeOptional() {
        assertEquals(!missing.isEmpty(), reached.contains("not found"));
        assertEquals(List.of(), missing.stream()
                .filter(name -> OPTIONAL.stream().noneMatch(name::startsWith)).toList());
    }

    @Test
    void whatIsKnownToBeOptionalIsMissing() {
        assertEquals(List.of(),
                OPTIONAL.stream().filter(start -> missing.stream().noneMatch(name -> name.startsWith(start))).toList());
    }

    @Test
    void theModulesAreThoseThatAreReachedAndTheEncodings() {
        Set<String> needed = new TreeSet<>(Set.of(ENCODINGS));
        reached.stream().filter(
                name -> !isLibrary(name) && !name.equals("not found") && !Path.of(name).endsWith(CLASSES))
                .forEach(needed::add);
        assertEquals(needed, new TreeSet<>(settings().modules()));
    }

    /** The container's runtime has next to nothing else of that module. */
    @Test
    void ofTheDesktopOnlyBeansAreReached() {
        assertTrue(desktop.stream().anyMatch(name -> name.startsWith("java.beans.")), desktop.toString());
        assertEquals(List.of(), desktop.stream().filter(name -> !name.startsWith("java.beans.")).toList());
    }

    @Test
    void theLibrariesAreThoseThatAreReached() throws IOException {
        Set<String> needed = new TreeSet<>(NAMED.keySet());
        reached.stream().filter(ContainerModulesTest::isLibrary).forEach(jar -> needed.add(name(Path.of(jar))));
        Set<String> kept = new TreeSet<>();
        shipped().map(ContainerModulesTest::name).filter(name -> !settings().without().contains(name))
                .forEach(kept::add);
        assertEquals(needed, kept);
    }

    @Test
    void whatIsAskedForByNameIsThere() {
        ClassLoader loader = ContainerModulesTest.class.getClassLoader();
        NAMED.forEach((library, resource) -> assertTrue(
                loader.resources(resource).anyMatch(url -> url.toString().contains("/" + library + "-")), library));
    }

    @Test
    void theEncodingsOfTheWorldAreInTheModuleThatIsKeptForThem() {
        for (String encoding : List.of("GBK", "Big5", "Shift_JIS", "EUC-KR", "windows-1256")) {
            Module module = Charset.forName(encoding).getClass().getModule();
            assertTrue(settings().modules().contains(module.getName()), encoding + " is in " + module);
        }
    }

    /** The libraries that are shipped, for tests have others, in which the same names may be found. */
    private static Stream<Path> shipped() throws IOException {
        String list = Files.readString(CLASSES.resolve("dev/tidemark/desktop/view/shipped.txt"));
        return classPath().filter(path -> isLibrary(path.toString()) && list.contains(":" + name(path) + " "))
                .filter(path -> !name(path).startsWith("javafx-"));
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of);
    }

    private static boolean isLibrary(String path) {
        return path.endsWith(".jar");
    }

    private static String name(Path path) {
        return AppJars.name(path);
    }

    private static ImageSettings.Container settings() {
        return ImageSettings.read(Path.of(""), "1.0.0").container();
    }
}
