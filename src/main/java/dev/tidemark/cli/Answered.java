package dev.tidemark.cli;

import dev.tidemark.base.Fault;

/** The end of a command that has given its whole answer, a part of which is a fault: that is said, and decides the exit code. */
public final class Answered extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    /** The end of a command by a fault that is in its answer. */
    public Answered(Fault fault) {
        super(fault.sentence(), fault);
        this.fault = fault;
    }

    /** What is at fault. */
    public Fault fault() {
        return fault;
    }
}
