package dev.tidemark.cli;

import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.GateFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.RejectedFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.base.UsageFault;

/** The exit codes, after {@code sysexits.h}, and which failure has which. */
public final class ExitCodes {
    /** All went well. */
    public static final int SUCCESS = 0;
    /** The quality gate failed. */
    public static final int GATE = 3;
    /** A model was held against the champion, and rejected. */
    public static final int REJECTED = 4;
    /** The command line makes no sense. */
    public static final int USAGE = 64;
    /** The data cannot be read as what they should be. */
    public static final int DATA = 65;
    /** The input is not there or cannot be opened. */
    public static final int NO_INPUT = 66;
    /** Something needed is not available: a network, a server, a display. */
    public static final int UNAVAILABLE = 69;
    /** Tidemark itself is at fault. */
    public static final int INTERNAL = 70;
    /** An output cannot be written. */
    public static final int CANNOT_CREATE = 73;
    /** The configuration is wrong. */
    public static final int CONFIG = 78;
    /** The run was interrupted; a process that SIGTERM ends has 143 instead. */
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}

    /** The exit code of a failure. */
    public static int of(Throwable cause) {
        if (cause instanceof Answered answered) {
            return of(answered.fault());
        }
        return cause instanceof Fault fault ? of(fault) : INTERNAL;
    }

    private static int of(Fault fault) {
        return switch (fault) {
            case UsageFault usage -> USAGE;
            case DataFault data -> DATA;
            case GateFault gate -> GATE;
            case RejectedFault rejected -> REJECTED;
            case NoInputFault noInput -> NO_INPUT;
            case UnavailableFault unavailable -> UNAVAILABLE;
            case OutputFault output -> CANNOT_CREATE;
            case ConfigFault config -> CONFIG;
            case CancelledFault cancelled -> INTERRUPTED;
        };
    }
}
