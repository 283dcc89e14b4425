package dev.tidemark.base;

/** The command line makes no sense. */
public final class UsageFault extends Fault {
    private static final long serialVersionUID = 1L;

    /** A fault that lies nowhere in particular. */
    public UsageFault(String sentence) {
        super(sentence, null, null);
    }

    /** A fault with what caused it. */
    public UsageFault(String sentence, Throwable cause) {
        super(sentence, null, cause);
    }

    /** A fault at a place; its sentence begins with the place. */
    public UsageFault(Place place, String what) {
        super(at(place, what), place, null);
    }
}
