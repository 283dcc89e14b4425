package dev.tidemark.cli;

import java.util.Collection;
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
            CommandSpec command = error.getCommandLine().getCommandSpec();
            String first = unmatched.getUnmatched().getFirst();
            if (!first.startsWith("-") && command.subcommands().isEmpty()) {
                return Shown.text(first) + " is more than " + command.qualifiedName() + " takes; see --help";
            }
            return unknown(first, command);
        }
        if (error instanceof OverwrittenOptionException twice) {
            return nameOf(twice.getOverwritten()) + " is given twice; expected it once";
        }
        if (error instanceof CommandLine.MissingParameterException missing && missing.getMissing().size() == 1) {
            String name = nameOf(missing.getMissing().getFirst());
            return isAbsent(error)
                    ? "the command needs " + name + ", which is missing"
                    : name + " is given no value; expected one after it";
        }
        if (error.getArgSpec() != null && isNumber(error.getArgSpec()) && error.getValue() != null) {
            return nameOf(error.getArgSpec()) + " is " + Shown.text(error.getValue()) + "; expected a whole number";
        }
        String said = Shown.name(String.valueOf(error.getMessage()));
        return said.isEmpty()
                ? "the command line makes no sense"
                : Character.toLowerCase(said.charAt(0))
                        + said.substring(1);
    }

    private static boolean isNumber(ArgSpec argument) {
        return argument.type() == int.class || argument.type() == Integer.class || argument.type() == long.class
                || argument.type() == Long.class;
    }

    /** The parser has one exception for an option that is not there and one that is, without its value. */
    private static boolean isAbsent(ParameterException error) {
        return String.valueOf(error.getMessage()).startsWith("Missing required option:");
    }

    private static String unknown(String argument, CommandSpec command) {
        boolean isOption = argument.startsWith("-");
        int equals = argument.indexOf('=');
        return unknown(isOption && equals > 0 ? argument.substring(0, equals) : argument, isOption,
                isOption ? command.optionsMap().keySet() : command.subcommands().keySet());
    }

    /** The sentence for a name that is none, with the one that was probably meant. */
    static String unknown(String name, boolean isOption, Collection<String> candidates) {
        return "unknown " + (isOption ? "option " : "command ") + Shown.text(name) + Nearest.of(name, candidates)
                .map(near -> "; did you mean '" + near + "'?").orElse("; see --help for those there are");
    }

    private static String nameOf(ArgSpec argument) {
        return Optional.of(argument).filter(OptionSpec.class::isInstance).map(OptionSpec.class::cast)
                .map(OptionSpec::longestName).orElse(argument.paramLabel());
    }
}
