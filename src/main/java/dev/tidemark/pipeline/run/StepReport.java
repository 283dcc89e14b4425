package dev.tidemark.pipeline.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How it went with a step.
 *
 * @param name the step
 * @param status how it ended
 * @param seconds how long it took
 * @param summary what it had to say
 * @param outputs what it made, by what it is
 */
record StepReport(String name, Status status, double seconds, List<String> summary, Map<String, Path> outputs) {
    StepReport {
        summary = List.copyOf(summary);
        outputs = new TreeMap<>(outputs);
    }

    /** How a step can end. */
    enum Status {
        DONE("done"),
        UNCHANGED("unchanged"),
        LEFT_OUT("left out"),
        FAILED("failed"),
        NOT_REACHED("not reached");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A line about it. */
    String line() {
        return String.format(Locale.ROOT, "%-9s  %-11s  %6.1f s  %s", name, status.words(), seconds,
                summary.isEmpty() ? "" : summary.getFirst()).stripTrailing();
    }
}
