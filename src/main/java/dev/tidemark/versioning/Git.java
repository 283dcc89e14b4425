package dev.tidemark.versioning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.CancelledFault;

/** Asks the {@code git} that is installed about a working tree; changes nothing in it. */
final class Git {
    private final Path tree;

    /** What knows a working tree. */
    Git(Path tree) {
        this.tree = tree;
    }

    /** Whether there is a {@code git} to be asked, and it accepts the tree. */
    boolean isInstalled() {
        return ask("rev-parse", "--is-inside-work-tree").isPresent();
    }

    /** Whether Git keeps a file, or something in a folder. */
    boolean tracks(Path path) {
        return ask("ls-files", "-z", "--", path.toString()).filter(found -> found.length > 0).isPresent();
    }

    /** The root of the working tree. */
    Path tree() {
        return tree;
    }

    /** What Git answers; nothing when it refuses, or is not installed. */
    Optional<byte[]> ask(String... question) {
        List<String> command = new ArrayList<>(List.of("git", "-C", tree.toString(), "--literal-pathspecs"));
        command.addAll(List.of(question));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] answer;
            try (InputStream out = process.getInputStream()) {
                answer = out.readAllBytes();
            }
            return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledFault("the work was interrupted", e);
        }
    }

    /** The same as text. */
    Optional<String> askText(String... question) {
        return ask(question).map(answer -> new String(answer, StandardCharsets.UTF_8));
    }
}
