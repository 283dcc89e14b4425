package dev.tidemark.desktop.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReadmeShortcutsTest {
    private static String row(Command command) {
        return command.keys().stream().map(key -> "`" + name(key) + "`").collect(Collectors.joining(", ", "| ", " | "))
                + command.words() + " |";
    }

    private static String name(KeyCombination key) {
        // The names that keys have in the table of commands, whatever the platform calls them.
        return key.getName().replace("Shortcut", "Ctrl").replace("Shift+Ctrl", "Ctrl+Shift").replace("'", "");
    }

    @Test
    void theReadmeNamesEveryShortcutAndNoOther() throws IOException {
        List<String> told = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals("| key | does |")).skip(2).takeWhile(line -> line.startsWith("|"))
                .toList();
        assertEquals(Stream.of(Command.values()).filter(command -> !command.keys().isEmpty())
                .map(ReadmeShortcutsTest::row).toList(), told);
    }
}
