package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.tidemark.base.DataFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What DVC and Git ignore is ignored. */
class IgnoreTest {
    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> files(String name) {
        return List.copyOf(FolderFiles.list(folder.resolve(name), IgnoreRules.ofDvc(folder)).keySet());
    }

    @Test
    void ofAFolderWhatDvcIgnoresIsLeftOut() throws IOException {
        write(".dvcignore", "# comment\n*.tmp\nold/\n!keep.tmp\n/top\n");
        for (String file : List.of("a.csv", "b.tmp", "keep.tmp", "old/c", "sub/old/d", "sub/e.tmp", "sub/f", "top",
                ".git/g", ".gitignore", "é", "Z", "project/.dvc/config", "project/h")) {
            write("data/" + file, file);
        }
        assertEquals(List.of(".gitignore", "Z", "a.csv", "keep.tmp", "sub/f", "top", "é"), files("data"));
    }

    @Test
    void aNestedFileOfPatternsIsAboutItsFolder() throws IOException {
        write(".dvcignore", "*.tmp\n");
        write("a/.dvcignore", "!b.tmp\n/data/c\n");
        write("a/data/b.tmp", "");
        write("a/data/c", "");
        write("a/data/sub/data/c", "");
        assertEquals(List.of("b.tmp", "sub/data/c"), files("a/data"));
    }

    @Test
    void patternsWithinWhatIsTrackedAreRefused() throws IOException {
        write("data/.dvcignore", "");
        assertThrows(DataFault.class, () -> files("data"));
    }

    @Test
    void linksToFilesAreFollowedAndLinksToFoldersAreNot() throws IOException {
        write("data/a", "a");
        write("elsewhere/b", "b");
        Files.createSymbolicLink(folder.resolve("data/file"), folder.resolve("elsewhere/b"));
        Files.createSymbolicLink(folder.resolve("data/folder"), folder.resolve("elsewhere"));
        assertEquals(List.of("a", "file"), files("data"));
        Files.createSymbolicLink(folder.resolve("data/broken"), folder.resolve("nowhere"));
        DataFault fault = assertThrows(DataFault.class, () -> files("data"));
        assertTrue(fault.sentence().contains("a link to nothing"), fault::sentence);
    }

    @Test
    void aLineForGitIsAddedOnceAndOnlyWhenItIsNeeded() throws IOException {
        write(".gitignore", "build\n*.parquet");
        assertTrue(GitIgnore.add(folder.resolve("data.csv"), false, folder));
        assertFalse(GitIgnore.add(folder.resolve("data.csv"), false, folder));
        assertFalse(GitIgnore.add(folder.resolve("a.parquet"), false, folder));
        assertEquals("build\n*.parquet\n/data.csv\n", Files.readString(folder.resolve(".gitignore")));
        Files.createDirectories(folder.resolve("build/x"));
        assertFalse(GitIgnore.add(folder.resolve("build/x/data"), false, folder));
        write(".git/info/exclude", "mine\n");
        assertFalse(GitIgnore.add(folder.resolve("mine"), true, folder));
    }
}
