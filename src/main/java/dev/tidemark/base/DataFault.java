package dev.tidemark.base;

/** The data cannot be read as what they should be. */
public final class DataFault extends Fault {
    private static final long serialVersionUID = 1L;

    /** A fault that lies nowhere in particular. */
    public DataFault(String sentence) {
        super(sentence, null, null);
    }

    /** A fault with what caused it. */
    public DataFault(String sentence, Throwable cause) {
        super(sentence, null, cause);
    }

    /** A fault at a place; its sentence begins with the place. */
    public DataFault(Place place, String what) {
        super(at(place, what), place, null);
    }
}
