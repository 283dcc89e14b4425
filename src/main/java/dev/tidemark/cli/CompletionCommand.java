package dev.tidemark.cli;

import java.nio.charset.StandardCharsets;

import dev.tidemark.batch.Host;
import dev.tidemark.batch.StandardOutput;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a script that lets a shell complete Tidemark's options. */
@Command(name = "completion", mixinStandardHelpOptions = true, //
        description = "Print a completion script for bash and zsh: source <(tidemark completion)")
final class CompletionCommand implements Runnable {
    private final Host host;

    CompletionCommand(Host host) {
        this.host = host;
    }

    @Override
    public void run() {
        String script = AutoComplete.bash(CommandTree.NAME, new CommandTree(host).grammar());
        StandardOutput.write(host.out(), script.getBytes(StandardCharsets.UTF_8));
    }
}
