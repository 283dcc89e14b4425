package dev.tidemark.base;

/** The configuration is wrong. */
public final class ConfigFault extends Fault {
    private static final long serialVersionUID = 1L;

    /** A fault that lies nowhere in particular. */
    public ConfigFault(String sentence) {
        super(sentence, null, null);
    }

    /** A fault with what caused it. */
    public ConfigFault(String sentence, Throwable cause) {
        super(sentence, null, cause);
    }

    /** A fault at a place; its sentence begins with the place. */
    public ConfigFault(Place place, String what) {
        super(at(place, what), place, null);
    }
}
