package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ways in for Linux, as scripts. The launcher that jpackage has for Linux asks rpm and dpkg at every start who owns it, which
 * takes longer than a whole run.
 */
final class ShellLauncher {
    private static final String SCRIPT = """
            #!/bin/sh
            # Starts %s. The folder may be anywhere, and this script may be called by a link.
            self=$0
            while [ -L "$self" ]; do
                link=$(readlink "$self")
                case $link in
                    /*) self=$link ;;
                    *) self=${self%%/*}/$link ;;
                esac
            done
            case $self in
                */*) app=${self%%/*}/../lib/app ;;
                *) app=../lib/app ;;
            esac
            # Options for Java in general are not for a program that brings its own.
            unset JDK_JAVA_OPTIONS
            %sexec "$app/../runtime/bin/java" "$@"
            """;

    private ShellLauncher() {}

    /**
     * Writes the script of the first launcher, which chooses between the options of the desktop, those of the command line and
     * those of the volatility pipeline by the words that {@code Tidemark.isForDesktop} goes by.
     */
    static void writeChoosing(Path script, Launcher desktop, Launcher batch, Launcher volatility, List<String> jars)
            throws IOException {
        String choice = """
                case "${1:-}" in
                    volatility) kind=volatility ;;
                    -* | sample | completion) kind=batch ;;
                    *) if [ "$#" -gt 1 ]; then kind=batch; else kind=desktop; fi ;;
                esac
                case $kind in
                    volatility) set -- %s "$@" ;;
                    batch) set -- %s "$@" ;;
                    *) set -- %s "$@" ;;
                esac
                """.formatted(start(volatility, desktop.main(), jars), start(batch, desktop.main(), jars),
                start(desktop, desktop.main(), jars));
        write(script, SCRIPT.formatted(desktop.name(), choice));
    }

    /** Writes the script of the batch's launcher, which has other options for the volatility pipeline. */
    static void write(Path script, Launcher batch, Launcher volatility, List<String> jars) throws IOException {
        String choice = """
                case "${1:-}" in
                    volatility) set -- %s "$@" ;;
                    *) set -- %s "$@" ;;
                esac
                """.formatted(start(volatility, batch.main(), jars), start(batch, batch.main(), jars));
        write(script, SCRIPT.formatted(batch.name(), choice));
    }

    private static String start(Launcher launcher, String main, List<String> jars) {
        String classPath = jars.stream().map(jar -> "$app/" + jar).collect(Collectors.joining(":"));
        return "\"-XX:AOTCache=$app/" + launcher.cacheFile() + "\" \"@$app/" + launcher.optionsFile()
                + "\" -classpath \"" + classPath + "\" " + main;
    }

    private static void write(Path script, String text) throws IOException {
        Files.writeString(script, text);
        if (!script.toFile().setExecutable(true, false)) {
            throw new BuildFault(script + " cannot be made executable");
        }
    }
}
