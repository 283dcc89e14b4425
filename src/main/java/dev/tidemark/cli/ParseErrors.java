package dev.tidemark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.Nearest;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what the parser says into Tidemark's sentences. */
final class ParseErrors {
    private ParseErrors() {}

    /** The fault for a command line that cannot be parsed. */
    static UsageFault fault(ParameterException error) {
        return new UsageFault(sentence(error), error);
    }

    private static String sentence(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched().getFirst(), error.getCommandLine());
        }
        if (error instanceof OverwrittenOptionException twice) {
            return nameOf(twice.getOverwritten()) + " is given twice; expected it once";
        }
        if (error instanceof CommandLine.MissingParameterException missing && missing.getMissing().size() == 1) {
            return nameOf(missing.getMissing().getFirst()) + " is given no value; expected one after it";
        }
        String said = Shown.name(String.valueOf(error.getMessage()));
        return said.isEmpty()
                ? "the command line makes no sense"
                : Character.toLowerCase(said.charAt(0))
                        + said.substring(1);
    }

    private static String unknown(String argument, CommandLine command) {
        boolean isOption = argument.startsWith("-");
        int equals = argument.indexOf('=');
        String name = isOption && equals > 0 ? argument.substring(0, equals) : argument;
        String kind = isOption ? "option" : "command";
        return "unknown " + kind + " " + Shown.text(name)
                + Nearest.of(name, candidates(isOption, command)).map(near -> "; did you mean '" + near + "'?")
                        .orElse("; see --help for those there are");
    }

    private static List<String> candidates(boolean isOption, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return new ArrayList<>(isOption ? spec.optionsMap().keySet() : spec.subcommands().keySet());
    }

    private static String nameOf(ArgSpec argument) {
        return Optional.of(argument).filter(OptionSpec.class::isInstance).map(OptionSpec.class::cast)
                .map(OptionSpec::longestName).orElse(argument.paramLabel());
    }
}
