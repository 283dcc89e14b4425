package dev.tidemark.architecture.broken.batch;

import picocli.CommandLine.Option;

/** Knows the command line. */
public class TakesArguments {
    /** An option. */
    @Option(names = "--option")
    public boolean option;
}
