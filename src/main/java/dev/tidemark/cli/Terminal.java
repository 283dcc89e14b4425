package dev.tidemark.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the standard streams are connected to. */
public final class Terminal {
    static final int STANDARD_OUTPUT = 1;
    static final int STANDARD_ERROR = 2;

    private Terminal() {}

    /** Whether a person sees both streams, so that what is written to one need not be written to the other. */
    public static boolean showsBoth() {
        return isShown(STANDARD_OUTPUT) && isShown(STANDARD_ERROR);
    }

    /** Whether a person sees what is written to a descriptor. */
    static boolean isShown(int descriptor) {
        try {
            // Linux knows each descriptor; Java's console answers for all of them at once, and is slow to start.
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor))).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        }
    }

    /** Whether colours are welcome: on a terminal that can show them, unless {@code NO_COLOR} is set. */
    static boolean hasColour(int descriptor, Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"))
                && isShown(descriptor);
    }
}
