package dev.tidemark.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.tidemark.batch.Host;
import dev.tidemark.batch.Interruption;
import dev.tidemark.cli.volatility.VolatilityCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The commands of the volatility pipeline as their grammar has them, for what is written about them by hand. */
final class PipelineCommands {
    private PipelineCommands() {}

    /** Each by how it is called, from {@code tidemark volatility} on; those that only hold others come before them. */
    static Map<String, CommandSpec> all() {
        Map<String, CommandSpec> commands = new LinkedHashMap<>();
        add("tidemark volatility", grammar(), commands);
        return commands;
    }

    private static CommandSpec grammar() {
        return VolatilityCommand.grammar(new Host(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), Map.of(), () -> 0,
                () -> 0, Path.of(""), Interruption.NEVER)).getCommandSpec();
    }

    private static void add(String name, CommandSpec command, Map<String, CommandSpec> commands) {
        commands.put(name, command);
        command.subcommands().forEach((word, line) -> add(name + " " + word, line.getCommandSpec(), commands));
    }

    /** The options of a command that begin with two hyphens. */
    static Set<String> longOptions(CommandSpec command) {
        return command.optionsMap().keySet().stream().filter(name -> name.startsWith("--"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
