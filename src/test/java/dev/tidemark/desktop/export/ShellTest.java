package dev.tidemark.desktop.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Quoted words against the shell itself where there is one, and against the rules by which Windows splits a line. */
class ShellTest {
    private static final Path SH = Path.of("/bin/sh");

    @Property(tries = 60)
    void aShellGivesBackTheWords(@ForAll("words") List<String> words) throws IOException, InterruptedException {
        String line = words.stream().map(Shell.POSIX::quote).collect(Collectors.joining(" "));
        assertEquals(words, Files.isExecutable(SH) ? splitByShell(line) : splitByRule(line));
    }

    @Property
    void theRulesOfPosixGiveBackTheWords(@ForAll("words") List<String> words) {
        String line = words.stream().map(Shell.POSIX::quote).collect(Collectors.joining(" "));
        assertEquals(words, splitByRule(line));
    }

    @Property
    void theRulesOfWindowsGiveBackTheWords(@ForAll("words") List<String> any) {
        List<String> words = any.stream().map(word -> word.replace("\"", "")).toList();
        String line = words.stream().map(Shell.WINDOWS::quote).collect(Collectors.joining(" "));
        assertEquals(words, splitByWindows(withoutCarets(line)));
    }

    @Test
    void harmlessWordsStandAsTheyAre() {
        assertEquals("/home/a-b/x_1.csv", Shell.POSIX.quote("/home/a-b/x_1.csv"));
        assertEquals("C:\\data\\x.csv", Shell.WINDOWS.quote("C:\\data\\x.csv"));
        assertEquals("\"C:\\my data\\\\\"", Shell.WINDOWS.quote("C:\\my data\\"));
        assertEquals("''", Shell.POSIX.quote(""));
    }

    @Provide
    Arbitrary<List<String>> words() {
        Arbitrary<String> marked = Arbitraries
                .of("a", "B7", " ", "'", "\"", "\\", "$HOME", "`x`", "%PATH%", "^", "&", "|", ";", "*", "~", "é", "-",
                        "/", "!", "(", ")", "#", "<", ">")
                .list().ofMaxSize(8).map(parts -> String.join("", parts));
        Arbitrary<String> ascii = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(12);
        return Arbitraries.oneOf(marked, ascii).list().ofMinSize(1).ofMaxSize(5);
    }

    private static List<String> splitByShell(String line) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(SH.toString(), "-c", "printf '%s\\0' " + line).redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, shell.waitFor(), printed);
        return Arrays.asList(printed.substring(0, printed.length() - 1).split("\0", -1));
    }

    /** Blanks part words, single quotes keep all, a backslash outside keeps one character. */
    private static List<String> splitByRule(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') {
                isQuoted = !isQuoted;
            } else if (c == '\\' && !isQuoted) {
                word.append(line.charAt(++i));
            } else if (c == ' ' && !isQuoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }

    /** What the interpreter does before the program sees the line: carets outside quotes go, and keep what follows. */
    private static String withoutCarets(String line) {
        StringBuilder kept = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '^' && !isQuoted) {
                kept.append(line.charAt(++i));
            } else {
                isQuoted ^= c == '"';
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** As the C library of Windows splits: backslashes count only before a quote, where two stand for one. */
    private static List<String> splitByWindows(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isQuoted = false;
        int backslashes = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c == '\\') {
                backslashes++;
                continue;
            }
            word.repeat('\\', c == '"' ? backslashes / 2 : backslashes);
            boolean isLiteral = c == '"' && backslashes % 2 == 1;
            backslashes = 0;
            if (c == '"' && !isLiteral) {
                isQuoted = !isQuoted;
            } else if ((c == ' ' && !isQuoted) || i == line.length()) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words;
    }
}
