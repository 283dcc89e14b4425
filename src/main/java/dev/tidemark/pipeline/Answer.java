package dev.tidemark.pipeline;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.Fault;

/**
 * What a stage has to say when it is done.
 *
 * @param summary a few lines for a person
 * @param json the same and more for a program
 * @param fault why what follows must not be done, where that is so: it decides the exit code, after the answer was given
 */
public record Answer(List<String> summary, ObjectNode json, Optional<Fault> fault) {
    public Answer {
        summary = List.copyOf(summary);
    }

    /** An answer of a stage that went well. */
    public static Answer of(List<String> summary, ObjectNode json) {
        return new Answer(summary, json, Optional.empty());
    }
}
