package image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A jar is shipped with the native code of one platform. */
class NativeCodeTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path folder;

    @Test
    void whatIsForOtherPlatformsGoesAndTheRestStaysAsItWas() throws IOException {
        Path jar = jar("a/B.class", "lib/linux/x86_64/b.so", "lib/linux/aarch64/b.so", "lib/windows/x86_64/b.dll",
                "lib/other.txt");
        NativeCode.keep(jar, "lib/linux/x86_64/");
        assertEquals(List.of("a/B.class", "lib/linux/x86_64/b.so", "lib/other.txt"), names(jar));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertArrayEquals("lib/linux/x86_64/b.so".getBytes(StandardCharsets.UTF_8),
                    zip.getInputStream(zip.getEntry("lib/linux/x86_64/b.so")).readAllBytes());
            assertEquals(LONG_AGO, zip.getEntry("a/B.class").getLastModifiedTime());
        }
        assertEquals(LONG_AGO, Files.getLastModifiedTime(jar));
    }

    @Test
    void aJarWithoutIsNotTouched() throws IOException {
        Path jar = jar("a/B.class", "lib/other.txt");
        byte[] before = Files.readAllBytes(jar);
        NativeCode.keep(jar, "lib/linux/x86_64/");
        assertArrayEquals(before, Files.readAllBytes(jar));
    }

    @Test
    void codeForOthersAloneIsAFault() throws IOException {
        Path jar = jar("lib/windows/x86_64/b.dll");
        BuildFault fault = assertThrows(BuildFault.class, () -> NativeCode.keep(jar, "lib/linux/aarch64/"));
        assertTrue(String.valueOf(fault.getMessage()).contains("no native code in lib/linux/aarch64/"),
                fault.getMessage());
    }

    private Path jar(String... entries) throws IOException {
        Path jar = folder.resolve("some.jar");
        try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream out = new ZipOutputStream(file)) {
            for (String entry : entries) {
                ZipEntry one = new ZipEntry(entry);
                one.setLastModifiedTime(LONG_AGO);
                out.putNextEntry(one);
                out.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.setLastModifiedTime(jar, LONG_AGO);
        return jar;
    }

    private static List<String> names(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
