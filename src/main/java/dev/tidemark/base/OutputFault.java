package dev.tidemark.base;

/** An output cannot be written. */
public final class OutputFault extends Fault {
    private static final long serialVersionUID = 1L;

    /** A fault that lies nowhere in particular. */
    public OutputFault(String sentence) {
        super(sentence, null, null);
    }

    /** A fault with what caused it. */
    public OutputFault(String sentence, Throwable cause) {
        super(sentence, null, cause);
    }

    /** A fault at a place; its sentence begins with the place. */
    public OutputFault(Place place, String what) {
        super(at(place, what), place, null);
    }
}
