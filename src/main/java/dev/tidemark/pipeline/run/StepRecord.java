package dev.tidemark.pipeline.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is remembered of a step that was done.
 *
 * @param key the digest of all that its result depends on
 * @param outputs what it made, by what it is
 * @param digests the digests of those
 * @param summary what it had to say
 */
record StepRecord(String key, Map<String, Path> outputs, Map<String, String> digests, List<String> summary) {
    StepRecord {
        outputs = new TreeMap<>(outputs);
        digests = new TreeMap<>(digests);
        summary = List.copyOf(summary);
    }
}
