package dev.tidemark.pipeline.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.tidemark.base.Fault;
import dev.tidemark.pipeline.Answer;

/**
 * What a step came to.
 *
 * @param isApplicable whether there was anything to do for it in this project
 * @param summary a few lines for a person
 * @param outputs files and folders that it made, by what they are
 * @param fault why what follows must not be done, where that is so
 */
record Outcome(boolean isApplicable, List<String> summary, Map<String, Path> outputs, Optional<Fault> fault) {
    Outcome {
        summary = List.copyOf(summary);
        outputs = new TreeMap<>(outputs);
    }

    /** Of a stage that was run. */
    static Outcome of(Answer answer, Map<String, Path> outputs) {
        return new Outcome(true, answer.summary(), outputs, answer.fault());
    }

    /** There was nothing to do. */
    static Outcome notApplicable(String why) {
        return new Outcome(false, List.of(why), Map.of(), Optional.empty());
    }
}
