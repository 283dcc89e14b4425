package dev.tidemark.base;

/** Something that is needed is not available: a network, a server, a display. */
public final class UnavailableFault extends Fault {
    private static final long serialVersionUID = 1L;

    /** A fault that lies nowhere in particular. */
    public UnavailableFault(String sentence) {
        super(sentence, null, null);
    }

    /** A fault with what caused it. */
    public UnavailableFault(String sentence, Throwable cause) {
        super(sentence, null, cause);
    }

    /** A fault at a place; its sentence begins with the place. */
    public UnavailableFault(Place place, String what) {
        super(at(place, what), place, null);
    }
}
