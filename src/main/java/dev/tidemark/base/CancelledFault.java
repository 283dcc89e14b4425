package dev.tidemark.base;

/** The run was interrupted or cancelled before it was finished. */
public final class CancelledFault extends Fault {
    private static final long serialVersionUID = 1L;

    /** A fault that lies nowhere in particular. */
    public CancelledFault(String sentence) {
        super(sentence, null, null);
    }

    /** A fault with what caused it. */
    public CancelledFault(String sentence, Throwable cause) {
        super(sentence, null, cause);
    }

    /** A fault at a place; its sentence begins with the place. */
    public CancelledFault(Place place, String what) {
        super(at(place, what), place, null);
    }
}
