package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalLong;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Progress;
import dev.tidemark.base.UsageFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is added lies where DVC expects it. The objects' names are those of DVC's own tests, where they are said to be. */
class AddingTest {
    @TempDir
    Path folder;

    private Project project = new Project(Path.of(""));

    @BeforeEach
    void makeProject() {
        ProjectInit.in(folder);
        project = new Project(folder);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private List<Adding.Added> add(String name) {
        return new Adding(project, new Activity(2, Progress.NONE, Cancellation.NEVER)).add(folder.resolve(name));
    }

    private String object(String id) throws IOException {
        Path object = folder.resolve(".dvc/cache/files/md5/" + id.substring(0, 2) + "/" + id.substring(2));
        assertEquals("r--r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(object)));
        return Files.readString(object);
    }

    @Test
    void aFileIsKept() throws IOException {
        write("foo", "foo");
        assertTrue(add("foo").getFirst().isChanged());
        // tests/func/test_add.py of DVC
        assertEquals("outs:\n- md5: acbd18db4cc2f85cedef654fccc4a4d8\n  size: 3\n  hash: md5\n  path: foo\n",
                Files.readString(folder.resolve("foo.dvc")));
        assertEquals("foo", object("acbd18db4cc2f85cedef654fccc4a4d8"));
        assertFalse(Files.exists(folder.resolve(".gitignore")), "there is no Git here");
    }

    @Test
    void aFolderIsKeptUnderTheNamesThatDvcGivesIt() throws IOException {
        write("dir/foo", "foo");
        write("dir/bar", "bar");
        add("dir");
        // tests/func/test_virtual_directory.py of DVC, here and below
        assertEquals("""
                outs:
                - md5: 5ea40360f5b4ec688df672a4db9c17d1.dir
                  size: 6
                  nfiles: 2
                  hash: md5
                  path: dir
                """, Files.readString(folder.resolve("dir.dvc")));
        assertEquals("[{\"md5\": \"37b51d194a7513e45b56f6524f2d51f2\", \"relpath\": \"bar\"}, "
                + "{\"md5\": \"acbd18db4cc2f85cedef654fccc4a4d8\", \"relpath\": \"foo\"}]",
                object("5ea40360f5b4ec688df672a4db9c17d1.dir"));
        assertEquals("bar", object("37b51d194a7513e45b56f6524f2d51f2"));
        write("dir/foobar", "foobar");
        assertContent("a5beca056acbef9e0013347efdc2b751.dir", 12, 3, add("dir"));
        write("dir/subdir/file", "file");
        assertContent("de78e9fff7c3478c6b316bf08437d0f6.dir", 16, 4, add("dir"));
    }

    private static void assertContent(String id, long size, long files, List<Adding.Added> added) {
        assertEquals(new Out.Content(ObjectId.parse(id).orElseThrow(), OptionalLong.of(size), OptionalLong.of(files),
                false), added.getFirst().tracked().out().content());
    }

    @Test
    void anEmptyFolderIsKept() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertContent("d751713988987e9331980363e24189ce.dir", 0, 0, add("empty"));
    }

    @Test
    void aProgramIsKeptAsOne() throws IOException {
        write("run.sh", "#!/bin/sh\n");
        Files.setPosixFilePermissions(folder.resolve("run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        add("run.sh");
        assertTrue(
                Files.readString(folder.resolve("run.sh.dvc")).contains("  size: 10\n  isexec: true\n  hash: md5\n"));
    }

    @Test
    void whatHasNotChangedIsNotWrittenAgain() throws IOException {
        write("foo", "foo");
        add("foo");
        Files.writeString(folder.resolve("foo.dvc"), Files.readString(folder.resolve("foo.dvc")) + "# mine\n");
        assertFalse(add("foo").getFirst().isChanged());
        assertTrue(Files.readString(folder.resolve("foo.dvc")).endsWith("# mine\n"));
        write("foo", "other");
        assertTrue(add("foo").getFirst().isChanged());
        assertTrue(Files.readString(folder.resolve("foo.dvc")).endsWith("# mine\n"));
    }

    @Test
    void anObjectOfAnotherLengthIsReplaced() throws IOException {
        write("foo", "foo");
        add("foo");
        Path object = new Cache(folder.resolve(".dvc/cache")).pathOf(
                ObjectId.parse("acbd18db4cc2f85cedef654fccc4a4d8").orElseThrow());
        Files.delete(object);
        Files.writeString(object, "damaged");
        add("foo");
        assertEquals("foo", object("acbd18db4cc2f85cedef654fccc4a4d8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "nothing      | NoInputFault | nothing: there is no such file or folder; expected data to keep",
            "dvc.yaml     | UsageFault   | dvc.yaml: is a file of DVC's or Git's own; expected data",
            "foo.dvc      | UsageFault   | foo.dvc: is a file of DVC's or Git's own; expected data",
            "a.tmp        | UsageFault   | a.tmp: is ignored by .dvcignore; take the line out first",
            "dir/a        | UsageFault   | dir/a: overlaps with dir, which is kept as a whole already; add that, or remove dir.dvc",
            "outer        | UsageFault   | outer: overlaps with outer/b, which is kept as a whole already; add that, or remove outer/b.dvc",
            "data         | UsageFault   | data: overlaps with data/raw, which the stage 'ingest' of dvc.yaml makes; add that as a whole",
            "data/raw/x   | UsageFault   | data/raw/x: overlaps with data/raw, which the stage 'ingest' of dvc.yaml makes; add that as a whole"})
    void whatCannotBeKeptIsRefused(String path, String kind, String sentence) throws IOException {
        write("dvc.yaml", "stages:\n  ingest:\n    cmd: x\n    outs:\n    - data/raw\n");
        write(".dvcignore", "*.tmp\n");
        for (String file : List.of("a.tmp", "dir/a", "outer/b", "data/raw/x", "foo")) {
            write(file, "1");
        }
        add("dir");
        add("outer/b");
        add("foo");
        Fault fault = assertThrows(Fault.class, () -> add(path));
        assertEquals(sentence, fault.sentence());
        assertEquals(kind, fault.getClass().getSimpleName());
    }

    @Test
    void aNameOfTwoLinesIsRefused() throws IOException {
        write("a\nb", "1");
        assertThrows(DataFault.class, () -> add("a\nb"));
    }

    @Test
    void whatDvc2WroteIsSaidToBe() throws IOException {
        write("foo.dvc", "outs:\n- md5: acbd18db4cc2f85cedef654fccc4a4d8\n  size: 3\n  path: foo\n");
        ConfigFault fault = assertThrows(ConfigFault.class, project::tracked);
        assertTrue(fault.sentence().startsWith("foo.dvc, line 2, column 3: this was written by DVC 2"),
                fault::sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"outs: 3", "outs:\\n- md5: abc\\n  hash: md5\\n  path: a", "x: 1",
            "outs:\\n- md5: acbd18db4cc2f85cedef654fccc4a4d8\\n  hash: md5\\n  path: ../a",
            "wdir: ..\\nouts: []", "outs:\\n- md5: acbd18db4cc2f85cedef654fccc4a4d8\\n  hash: md5"})
    void aFileThatSaysNothingSensibleIsNamed(String text) throws IOException {
        write("foo.dvc", text.replace("\\n", "\n"));
        ConfigFault fault = assertThrows(ConfigFault.class, project::tracked);
        assertTrue(fault.sentence().startsWith("foo.dvc"), fault::sentence);
    }

    @Test
    void workThatIsNoLongerWantedEnds() throws IOException {
        write("foo", "foo");
        Adding adding = new Adding(project, new Activity(1, Progress.NONE, () -> true));
        assertThrows(CancelledFault.class, () -> adding.add(folder.resolve("foo")));
        assertFalse(Files.exists(folder.resolve("foo.dvc")));
    }

    @Test
    void aStageIsRecordedWithAllThatItMakesAndTheOthersStay() throws IOException {
        write("dvc.yaml", """
                stages:
                  clean:
                    cmd: make clean.csv
                    deps:
                    - raw
                    outs:
                    - clean.csv
                    - log.txt:
                        cache: false
                  last:
                    cmd: make last
                    outs:
                    - last.csv
                """);
        write("raw/a", "a");
        write("clean.csv", "foo");
        write("log.txt", "bar");
        write("last.csv", "");
        assertEquals(List.of(folder.resolve("clean.csv")),
                add("clean.csv").stream().map(added -> added.tracked().path()).toList());
        add("last.csv");
        write("clean.csv", "foo2");
        add("clean.csv");
        String lock = Files.readString(folder.resolve("dvc.lock"));
        assertTrue(lock
                .startsWith("schema: '2.0'\nstages:\n  clean:\n    cmd: make clean.csv\n    deps:\n    - path: raw\n"));
        assertEquals(1, lock.split("  clean:\n", -1).length - 1);
        assertTrue(lock.endsWith("""
                    - path: log.txt
                      hash: md5
                      md5: 37b51d194a7513e45b56f6524f2d51f2
                      size: 3
                  last:
                    cmd: make last
                    outs:
                    - path: last.csv
                      hash: md5
                      md5: d41d8cd98f00b204e9800998ecf8427e
                      size: 0
                """), lock);
        assertEquals(List.of("clean.csv", "last.csv"),
                project.tracked().stream().map(tracked -> tracked.out().path()).toList());
        assertFalse(new Cache(folder.resolve(".dvc/cache")).holds(
                ObjectId.parse("37b51d194a7513e45b56f6524f2d51f2").orElseThrow()), "log.txt is not to be cached");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cmd: [a, b]\\n    outs: [a.csv] | a cmd of several lines",
            "cmd: a ${x}\\n    outs: [a.csv]                             | has ${…}",
            "cmd: a\\n    params: [{p.yaml: }]\\n    outs: [a.csv]       | more than single values"})
    void aStageThatOnlyDvcUnderstandsIsLeftToIt(String stage, String part) throws IOException {
        write("dvc.yaml", "stages:\n  make:\n    " + stage.replace("\\n", "\n") + "\n");
        write("a.csv", "1");
        Fault fault = assertThrows(Fault.class, () -> add("a.csv"));
        assertTrue(fault.sentence().contains(part), fault::sentence);
    }

    @Test
    void aStageWhoseInputIsMissingIsNotRecorded() throws IOException {
        write("dvc.yaml", "stages:\n  make:\n    cmd: run me\n    deps: [in]\n    outs: [a.csv]\n");
        write("a.csv", "1");
        NoInputFault fault = assertThrows(NoInputFault.class, () -> add("a.csv"));
        assertEquals("in: is not there, though the stage 'make' of dvc.yaml names it; run 'run me' first",
                fault.sentence());
        assertFalse(Files.exists(folder.resolve("dvc.lock")));
    }

    @Test
    void whatGitKeepsIsRefusedAndWhatIsAddedIsHiddenFromIt() throws IOException, InterruptedException {
        Files.delete(folder.resolve(".dvc/config"));
        GitTree git = GitTree.in(folder);
        ProjectInit.in(folder);
        write("kept", "1");
        git.commit("Begin", "2026-01-01T00:00:00Z");
        UsageFault fault = assertThrows(UsageFault.class, () -> add("kept"));
        assertEquals("kept: is kept by Git already; take it out with 'git rm -r --cached kept' first",
                fault.sentence());
        write("sub/a [1].csv", "1");
        add("sub/a [1].csv");
        assertEquals("/a \\[1\\].csv\n", Files.readString(folder.resolve("sub/.gitignore")));
        assertTrue(git.git("status", "--porcelain", "--ignored", "sub").contains("!! \"sub/a [1].csv\""));
    }
}
