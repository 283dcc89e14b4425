package dev.tidemark.desktop.model;

import java.util.Optional;

import dev.tidemark.base.Fault;
import dev.tidemark.base.Place;
import dev.tidemark.batch.FailureSentence;

/**
 * What went wrong, as the batch would say it.
 *
 * @param sentence one sentence for the user
 * @param place where it lies, when it lies at a line of a file
 */
public record Problem(String sentence, Optional<Place> place) {
    /** The problem that an exception stands for. */
    public static Problem of(Throwable cause) {
        Optional<Place> place = cause instanceof Fault fault
                ? fault.place().filter(p -> p.line() > 0)
                : Optional.empty();
        return new Problem(FailureSentence.of(cause), place);
    }
}
