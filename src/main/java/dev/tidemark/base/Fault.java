package dev.tidemark.base;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Something a user can understand and mend. The message is one sentence that names the file, the place in it, what was
 * found and what was expected; the kind of fault decides the exit code, in {@code cli}.
 */
public abstract sealed class Fault extends RuntimeException
        permits CancelledFault, ConfigFault, DataFault, GateFault, NoInputFault, OutputFault, RejectedFault,
        UnavailableFault, UsageFault {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Place place;

    Fault(String sentence, @Nullable Place place, @Nullable Throwable cause) {
        super(sentence, cause);
        this.place = place;
    }

    /** The sentence for the user. */
    public final String sentence() {
        return String.valueOf(getMessage());
    }

    /** Where the fault lies, when it lies in a file. */
    public final Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    static String at(Place place, String what) {
        return place + ": " + what;
    }
}
