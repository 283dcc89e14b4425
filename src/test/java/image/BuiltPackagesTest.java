package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The packages themselves, read back with the tools that install them. */
@EnabledOnOs(OS.LINUX)
class BuiltPackagesTest {
    @TempDir
    Path folder;

    @Test
    void aDebHasItsFieldsItsFilesAndNoScripts() throws IOException, InterruptedException {
        Path deb = deb("a");
        assertEquals("tidemark_1.2.3~rc1-1_arm64.deb", deb.getFileName().toString());
        List<String> fields = output("dpkg-deb", "--field", deb.toString());
        assertTrue(fields.containsAll(List.of("Package: tidemark", "Version: 1.2.3~rc1-1", "Architecture: arm64",
                "Maintainer: Tide & Co", "Description: exact signal")), fields.toString());
        assertFalse(fields.toString().contains("Homepage"), fields.toString());
        Path control = folder.resolve("control");
        output("dpkg-deb", "--control", deb.toString(), control.toString());
        assertEquals(List.of("control", "md5sums"),
                Folders.files(control, "").stream().map(file -> file.getFileName().toString()).toList());
        List<String> files = output("dpkg-deb", "--contents", deb.toString());
        assertTrue(files.stream().allMatch(line -> line.contains(" root/root ")), files.toString());
        assertTrue(files.stream().anyMatch(line -> line.endsWith("./usr/bin/tidemark -> ../lib/tidemark/bin/tidemark")),
                files.toString());
    }

    @Test
    void aDebKeepsTheTimesThatTheCachesKnow() throws IOException, InterruptedException {
        Path unpacked = folder.resolve("unpacked");
        output("dpkg-deb", "--extract", deb("a").toString(), unpacked.toString());
        assertEquals(FakeApp.MADE.getEpochSecond(), Files
                .getLastModifiedTime(unpacked.resolve("usr/lib/tidemark/lib/app/tidemark.jar")).toInstant()
                .getEpochSecond());
        assertEquals(FakeApp.VERSION,
                Files.getLastModifiedTime(unpacked.resolve("usr/share/doc/tidemark/copyright")).toInstant());
    }

    @Test
    void aDebIsTheSameWheneverItIsMade() throws IOException {
        assertArrayEquals(Files.readAllBytes(deb("a")), Files.readAllBytes(deb("b")));
    }

    @Test
    void anRpmHasTheSameFilesAndNoScripts() throws IOException, InterruptedException {
        assumeTrue(isHere(RpmPackage.TOOL) && isHere("rpm"), "rpm is not here");
        Path rpm = new RpmPackage(FakeApp.tree(folder.resolve("app")), Architecture.current(), folder.resolve("work"))
                .make(folder.resolve("out"));
        String database = folder.resolve("db").toString();
        List<String> query = List.of("rpm", "--dbpath", database, "--query", "--package", rpm.toString());
        assertEquals(List.of("tidemark-1.2.3~rc1-1 Exact signal"),
                output(query, "--queryformat", "%{NAME}-%{VERSION}-%{RELEASE} %{SUMMARY}\n"));
        assertEquals(List.of(), output(query, "--scripts"));
        Path staged = Files.createDirectory(folder.resolve("staged"));
        FakeApp.tree(folder.resolve("app")).stage(staged, LinuxFlavour.RPM);
        TreeSet<String> expected = new TreeSet<>();
        new StagedTree(staged).files().forEach(file -> expected.add("/" + staged.relativize(file)));
        List<String> listed = output(query, "--list");
        assertTrue(listed.containsAll(expected), listed.toString());
        assertTrue(output(query, "--queryformat", "[%{FILENAMES} %{FILEMTIMES}\n]")
                .contains("/usr/lib/tidemark/lib/app/tidemark.jar " + FakeApp.MADE.getEpochSecond()));
    }

    private Path deb(String name) throws IOException {
        assumeTrue(isHere(DebPackage.TOOL), "dpkg-deb is not here");
        return new DebPackage(FakeApp.tree(folder.resolve("app")), Architecture.ARM, folder.resolve("work"))
                .make(folder.resolve(name));
    }

    private static boolean isHere(String program) {
        return LinuxPackages.isHere(program);
    }

    private static List<String> output(List<String> command, String... more) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        Collections.addAll(whole, more);
        return output(whole.toArray(String[]::new));
    }

    private static List<String> output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> lines = process.inputReader().lines().toList();
        assertEquals(0, process.waitFor(), () -> String.join(" ", command));
        return lines;
    }
}
