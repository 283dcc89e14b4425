package dev.tidemark.base;

/** The input is not there or cannot be opened. */
public final class NoInputFault extends Fault {
    private static final long serialVersionUID = 1L;

    /** A fault that lies nowhere in particular. */
    public NoInputFault(String sentence) {
        super(sentence, null, null);
    }

    /** A fault with what caused it. */
    public NoInputFault(String sentence, Throwable cause) {
        super(sentence, null, cause);
    }

    /** A fault at a place; its sentence begins with the place. */
    public NoInputFault(Place place, String what) {
        super(at(place, what), place, null);
    }
}
