package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.UsageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A project is what {@code dvc init} makes of a folder, and its settings are DVC's. */
class ProjectTest {
    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void withoutGitItIsMadeAsByDvcInitNoScm() throws IOException {
        assertEquals(List.of(".dvc/config", ".dvcignore"), ProjectInit.in(folder));
        assertEquals("[core]\n    no_scm = True\n", Files.readString(folder.resolve(".dvc/config")));
        assertEquals("""
                # Add patterns of files dvc should ignore, which could improve
                # the performance. Learn more at
                # https://dvc.org/doc/user-guide/dvcignore
                # What is being written, and what an ingest that ended early left for the next one.
                .tidemark-*.tmp
                .*.part
                """, Files.readString(folder.resolve(".dvcignore")));
        assertFalse(Files.exists(folder.resolve(".dvc/.gitignore")));
        assertEquals(Optional.empty(), Project.around(folder).gitTree());
    }

    @Test
    void withGitItIsMadeAsByDvcInit() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        assertEquals(List.of(".dvc/config", ".dvc/.gitignore", ".dvcignore"), ProjectInit.in(folder));
        assertEquals("", Files.readString(folder.resolve(".dvc/config")));
        assertEquals("/config.local\n/tmp\n/cache\n", Files.readString(folder.resolve(".dvc/.gitignore")));
        assertEquals(Optional.of(folder), Project.around(folder).gitTree());
    }

    @Test
    void whatIsThereStays() throws IOException {
        write(".dvcignore", "mine\n");
        assertEquals(List.of(".dvc/config"), ProjectInit.in(folder));
        assertEquals(List.of(), ProjectInit.in(folder));
        assertEquals("mine\n", Files.readString(folder.resolve(".dvcignore")));
    }

    @Test
    void aProjectWithinAProjectIsNotMade() throws IOException {
        ProjectInit.in(folder);
        Path inner = Files.createDirectory(folder.resolve("inner"));
        assertThrows(UsageFault.class, () -> ProjectInit.in(inner));
        assertEquals(folder, Project.around(inner).root());
    }

    @Test
    void aFolderOutsideAnyProjectIsSaidToBe() {
        NoInputFault fault = assertThrows(NoInputFault.class, () -> Project.around(folder));
        assertTrue(fault.sentence().contains("begin with 'tidemark volatility version init'"), fault::sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "/etc/passwd", ".", ".dvc/config", ".git/config"})
    void aPathOutsideTheDataIsRefused(String path) throws IOException {
        ProjectInit.in(folder);
        assertThrows(UsageFault.class, () -> Project.around(folder).resolve(folder, path));
    }

    @Test
    void theSettingsThatAreNotSharedWin() throws IOException {
        write(".dvc/config", "[core]\n    remote = one\n['remote \"one\"']\n    url = s3://one/a # here\n");
        write(".dvc/config.local", """
                ['remote "One"']
                    endpointurl = "http://localhost:9000"
                    access_key_id = local-id
                    secret_access_key = 'local, secret'
                [cache]
                dir = ../elsewhere
                """);
        DvcConfig config = DvcConfig.read(new Project(folder));
        assertEquals(Optional.of("one"), config.usualRemote());
        assertEquals(List.of("one"), config.remotes());
        assertEquals("one (s3://one/a at http://localhost:9000)", config.remote("one").toString());
        assertEquals(Optional.of("local, secret"), config.remote("ONE").secretAccessKey());
        assertEquals(folder.resolve("elsewhere"), config.cache());
    }

    @Test
    void secretsThatGitWouldKeepAreRefusedAndNotTold() throws IOException {
        write(".dvc/config", "['remote \"one\"']\n    url = s3://one\n    secret_access_key = hush\n");
        ConfigFault fault = assertThrows(ConfigFault.class, () -> DvcConfig.read(new Project(folder)));
        assertTrue(fault.sentence().contains("move it to .dvc/config.local"), fault::sentence);
        assertFalse(fault.sentence().contains("hush"), fault::sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"no section=1", "[core", "[core]\\nkey", "[core]\\na = b, c", "[core]\\n= 1"})
    void settingsThatCannotBeReadAreNamedByTheirLine(String text) throws IOException {
        write(".dvc/config", text.replace("\\n", "\n"));
        ConfigFault fault = assertThrows(ConfigFault.class, () -> DvcConfig.read(new Project(folder)));
        assertTrue(fault.sentence().startsWith(".dvc/config, line "), fault::sentence);
    }

    @Test
    void aRemoteIsAddedOnceAndTheRestStaysAsItIs() throws IOException {
        write(".dvc/config", "# mine\n[core]\n    autostage = true\n\n[cache]\n    type = copy\n");
        Project project = new Project(folder);
        assertTrue(DvcConfig.read(project).add("Store", "../my, store", Optional.empty(), Optional.of("eu")));
        assertEquals("""
                # mine
                [core]
                    autostage = true
                    remote = store

                [cache]
                    type = copy
                ['remote "store"']
                    url = "../my, store"
                    region = eu
                """, Files.readString(folder.resolve(".dvc/config")));
        assertFalse(DvcConfig.read(project).add("store", "../other", Optional.empty(), Optional.empty()));
        assertEquals("store (" + folder.resolve("my, store") + ")", DvcConfig.read(project).remote("store").toString());
    }

    @Test
    void aRemoteThatIsNotThereIsLookedForAmongTheOthers() throws IOException {
        write(".dvc/config", "['remote \"storage\"']\n    url = x\n");
        ConfigFault fault = assertThrows(ConfigFault.class,
                () -> DvcConfig.read(new Project(folder)).remote("storge"));
        assertTrue(fault.sentence().endsWith("did you mean storage?"), fault::sentence);
    }
}
