package dev.tidemark.desktop.settings;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AppFoldersTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxHasTheFoldersOfXdg() {
        assertEquals(
                new AppFolders(Path.of("/home/ada/.config/tidemark"), Path.of("/home/ada/.local/share/tidemark")),
                AppFolders.of("Linux", Map.of(), HOME));
        assertEquals(new AppFolders(Path.of("/c/tidemark"), Path.of("/d/tidemark")),
                AppFolders.of("Linux", Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d"), HOME));
    }

    @Test
    void xdgFoldersThatAreNotAbsoluteArePassedOver() {
        assertEquals(AppFolders.of("FreeBSD", Map.of(), HOME),
                AppFolders.of("FreeBSD", Map.of("XDG_CONFIG_HOME", "here", "XDG_DATA_HOME", ""), HOME));
    }

    @Test
    void macHasOneFolderForBoth() {
        Path both = Path.of("/home/ada/Library/Application Support/Tidemark");
        assertEquals(new AppFolders(both, both), AppFolders.of("Mac OS X", Map.of("XDG_CONFIG_HOME", "/c"), HOME));
    }

    @Test
    void windowsHasRoamingAndLocalFolders() {
        assertEquals(new AppFolders(Path.of("/roaming/Tidemark"), Path.of("/local/Tidemark")),
                AppFolders.of("Windows 11", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), HOME));
        assertEquals(
                new AppFolders(Path.of("/home/ada/AppData/Roaming/Tidemark"),
                        Path.of("/home/ada/AppData/Local/Tidemark")),
                AppFolders.of("Windows 10", Map.of(), HOME));
    }
}
