package dev.tidemark.batch;

import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.Shown;

/** What a user is told of a failure. */
public final class FailureSentence {
    private FailureSentence() {}

    /** One sentence for a fault, and for what no user can mend. */
    public static String of(Throwable cause) {
        return switch (cause) {
            case CancelledFault ignored -> "the run was interrupted by a signal before it was finished";
            case Fault fault -> fault.sentence();
            case OutOfMemoryError error -> "the run needs more memory than the Java virtual machine has ("
                    + error.getMessage() + "); give it more with -Xmx";
            default -> "internal error (" + Shown.name(String.valueOf(cause)) + "): a defect of Tidemark, not of the "
                    + "input; run again with TIDEMARK_DEBUG=1 in the environment to get its trace on standard error";
        };
    }
}
