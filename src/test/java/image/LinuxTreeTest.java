package image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where the files of a Linux package lie. */
@DisabledOnOs(OS.WINDOWS)
class LinuxTreeTest {
    @TempDir
    Path folder;
    private Path root = Path.of("");

    @BeforeEach
    void stage() throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
        FakeApp.tree(folder.resolve("app")).stage(root, LinuxFlavour.DEBIAN);
    }

    @Test
    void theLaunchersOnThePathLeadIntoTheApplicationFolder() throws IOException {
        for (String launcher : List.of("tidemark", "tidemark-batch")) {
            Path link = root.resolve("usr/bin").resolve(launcher);
            assertTrue(Files.isSymbolicLink(link), launcher);
            assertTrue(Files.isSameFile(link, root.resolve("usr/lib/tidemark/bin").resolve(launcher)), launcher);
        }
    }

    @Test
    void everyPlaceThatTheSystemLooksInHasItsFile() {
        for (String file : List.of("applications/tidemark.desktop", "icons/hicolor/16x16/apps/tidemark.png",
                "icons/hicolor/48x48/apps/tidemark.png", "icons/hicolor/256x256/apps/tidemark.png",
                "icons/hicolor/scalable/apps/tidemark.svg", "man/man1/tidemark.1.gz", "man/man1/tidemark-batch.1.gz",
                "bash-completion/completions/tidemark", "bash-completion/completions/tidemark-batch",
                "zsh/vendor-completions/_tidemark", "metainfo/dev.tidemark.tidemark.metainfo.xml",
                "doc/tidemark/copyright", "doc/tidemark/changelog.gz")) {
            assertTrue(Files.isRegularFile(root.resolve("usr/share").resolve(file)), file);
        }
    }

    @Test
    void noGapIsLeftInAnyText() throws IOException {
        for (Path file : new StagedTree(root).files()) {
            assertFalse(text(file).matches("(?s).*@[A-Z_]+\\??@.*"), file.toString());
        }
        assertTrue(text(root.resolve("usr/share/metainfo/dev.tidemark.tidemark.metainfo.xml"))
                .contains("<name>Tide &amp; Co</name>"));
        assertTrue(text(root.resolve("usr/share/applications/tidemark.desktop")).contains("\nMimeType=text/csv;\n"));
        assertTrue(text(root.resolve("usr/share/man/man1/tidemark.1.gz")).contains("Tidemark 1.2.3-rc1"));
    }

    @Test
    void theOtherFamilyPutsTwoThingsElsewhere() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        FakeApp.tree(folder.resolve("app")).stage(other, LinuxFlavour.RPM);
        for (String file : List.of("zsh/site-functions/_tidemark", "licenses/tidemark/copyright",
                "doc/tidemark/CHANGELOG.md.gz")) {
            assertTrue(Files.isRegularFile(other.resolve("usr/share").resolve(file)), file);
        }
        assertFalse(Files.exists(other.resolve("usr/share/zsh/vendor-completions")));
    }

    @Test
    void onlyWhatTheCachesKnowByItsTimeKeepsIt() throws IOException {
        Instant latest = new StagedTree(root).settle(FakeApp.VERSION);
        assertEquals(Instant.parse("2026-12-24T18:30:15Z"), latest);
        Path home = root.resolve("usr/lib/tidemark/lib");
        for (String file : List.of("app/tidemark.jar", "app/tidemark.aot", "runtime/lib/modules")) {
            assertEquals(FileTime.from(FakeApp.MADE), Files.getLastModifiedTime(home.resolve(file)), file);
        }
        for (Path path : List.of(root, home, home.resolve("runtime/release"), root.resolve("usr/bin/tidemark"),
                root.resolve("usr/share/applications/tidemark.desktop"))) {
            assertEquals(FileTime.from(FakeApp.VERSION),
                    Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS), path.toString());
        }
    }

    @Test
    void everybodyMayReadAndTheOwnerAloneMayWrite() throws IOException {
        new StagedTree(root).settle(FakeApp.VERSION);
        assertEquals("rwxr-xr-x", mode("usr/lib/tidemark/lib/runtime/bin/java"));
        assertEquals("rwxr-xr-x", mode("usr/lib/tidemark"));
        assertEquals("rw-r--r--", mode("usr/lib/tidemark/lib/app/tidemark.jar"));
    }

    @Test
    void whatIsPackedIsTheSameWheneverItIsPacked() throws IOException {
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        byte[] packed = Gzip.of(text);
        assertArrayEquals(packed, Gzip.of(text));
        assertArrayEquals(text, new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(file)));
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean isPacked = file.toString().endsWith(".gz");
        return new String(isPacked ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes,
                StandardCharsets.ISO_8859_1);
    }
}
