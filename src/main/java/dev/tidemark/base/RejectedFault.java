package dev.tidemark.base;

/** A model that would take another's place was rejected; the answer was given before. */
public final class RejectedFault extends Fault {
    private static final long serialVersionUID = 1L;

    /** A fault that says by which rules, and where more is to be read. */
    public RejectedFault(String sentence) {
        super(sentence, null, null);
    }
}
