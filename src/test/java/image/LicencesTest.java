package image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nothing is shipped without the text of its licence. */
class LicencesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(folder.resolve("LICENSE"), "Apache");
        Files.createDirectories(folder.resolve("src/build/licences"));
        Files.writeString(folder.resolve("list.txt"), """
                # name | coordinates | version | licence | where
                One | a:one a:uno | 1 | Apache-2.0 | x
                Two | a:two | 1 | MIT | x
                """);
    }

    @Test
    void aLibrarysOwnTextsAreTaken() throws IOException {
        collect(jar("two-1.0.jar", "META-INF/LICENSE", "META-INF/NOTICE.txt", "a/Notice.class", "META-INF/other"));
        assertEquals(List.of("LICENSE", "NOTICE.txt"), names("two"));
    }

    @Test
    void theApacheLicenceIsTheProjectsOwn() throws IOException {
        collect(jar("uno-1.0.jar", "a/B.class"));
        assertEquals("Apache", Files.readString(folder.resolve("legal/uno/LICENSE")));
    }

    @Test
    void aTextThatTheProjectKeepsStandsForOneThatIsNotBrought() throws IOException {
        Files.writeString(folder.resolve("src/build/licences/two.txt"), "Copyright");
        collect(jar("two-1.0.jar", "a/B.class"));
        assertEquals(List.of("NOTICE-two.txt"), names("two"));
    }

    @Test
    void withoutATextNothingIsBuilt() throws IOException {
        Path two = jar("two-1.0.jar", "a/B.class");
        Path three = jar("three-1.0.jar", "a/B.class");
        assertSentence("no licence text for two (MIT): it brings none", two);
        assertSentence("no licence text for three (not in list.txt): it brings none", three);
    }

    @Test
    void theListGoesWithThem() throws IOException {
        collect(jar("one-1.0.jar", "META-INF/LICENSE"));
        assertTrue(Files.exists(folder.resolve("legal/libraries.txt")));
    }

    @Test
    void theListMayBeShortenedToWhatIsThere() throws IOException {
        Path one = jar("one-1.0.jar", "META-INF/LICENSE");
        collect(one);
        Licences.shorten(folder.resolve("legal"), List.of(one));
        assertEquals("""
                # name | coordinates | version | licence | where
                One | a:one a:uno | 1 | Apache-2.0 | x
                """, Files.readString(folder.resolve("legal/libraries.txt")));
    }

    @Test
    void whatSaysTheSameIsKeptOnce() throws IOException {
        collect(jar("uno-1.0.jar", "a/B.class"));
        Path legal = folder.resolve("legal");
        Files.createDirectories(legal.resolve("zwei"));
        Files.writeString(legal.resolve("zwei/LICENSE"), "Apache");
        Files.writeString(legal.resolve("zwei/NOTICE"), "of its own");
        Licences.share(legal);
        assertEquals(Path.of("../uno/LICENSE"), Files.readSymbolicLink(legal.resolve("zwei/LICENSE")));
        assertEquals("Apache", Files.readString(legal.resolve("zwei/LICENSE")));
        assertFalse(Files.isSymbolicLink(legal.resolve("zwei/NOTICE")));
    }

    private void assertSentence(String part, Path jar) {
        BuildFault fault = assertThrows(BuildFault.class, () -> collect(jar));
        assertTrue(String.valueOf(fault.getMessage()).startsWith(part), fault.getMessage());
    }

    private void collect(Path jar) throws IOException {
        new Licences(folder, folder.resolve("list.txt")).collect(List.of(jar), folder.resolve("legal"));
    }

    private List<String> names(String library) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("legal").resolve(library))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
            for (String entry : entries) {
                out.putNextEntry(new JarEntry(entry));
            }
        }
        return jar;
    }
}
