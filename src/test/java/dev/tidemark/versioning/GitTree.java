package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A working tree of Git for tests; they are passed over where there is no {@code git}. */
public final class GitTree {
    private final Path tree;

    private GitTree(Path tree) {
        this.tree = tree;
    }

    /** Makes one of a folder. */
    public static GitTree in(Path folder) throws IOException, InterruptedException {
        GitTree tree = new GitTree(folder);
        assumeTrue(tree.isInstalled(), "git is not installed");
        tree.git("init", "-q");
        return tree;
    }

    private boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Commits all that is not ignored, at a time. */
    public void commit(String message, String time) throws IOException, InterruptedException {
        git("add", "-A");
        git("-c", "user.name=A. Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false", "commit",
                "-q", "-m", message, "--date", time);
    }

    /** Runs a command of Git; answers its output. */
    public String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", tree.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GIT_COMMITTER_DATE", "2026-02-26T12:00:00Z");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
