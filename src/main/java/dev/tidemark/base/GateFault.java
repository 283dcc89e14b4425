package dev.tidemark.base;

/** A gate that the data must pass was not passed, and what would follow is not done. */
public final class GateFault extends Fault {
    private static final long serialVersionUID = 1L;

    /** A fault that says what failed, and where more is to be read. */
    public GateFault(String sentence) {
        super(sentence, null, null);
    }
}
