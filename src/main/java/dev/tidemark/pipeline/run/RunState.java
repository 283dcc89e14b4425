package dev.tidemark.pipeline.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.AtomicFile;

/** What is remembered from one run to the next: of each step what it depended on and what it made. */
final class RunState {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "pipeline.json";

    private final Path file;
    private final Map<String, StepRecord> records;

    private final Fingerprint fingerprint;

    private RunState(Path file, Map<String, StepRecord> records, Fingerprint fingerprint) {
        this.file = file;
        this.records = records;
        this.fingerprint = fingerprint;
    }

    /**
     * What the run before left.
     *
     * @param folder where it is kept
     * @param fingerprint digests what is there
     * @param warnings hears when it cannot be read: then everything is done anew
     */
    static RunState read(Path folder, Fingerprint fingerprint, Consumer<String> warnings) {
        Path file = folder.resolve(FILE);
        Map<String, StepRecord> records = new TreeMap<>();
        if (Files.exists(file)) {
            try {
                JSON.readTree(file.toFile()).path("steps").properties()
                        .forEach(step -> records.put(step.getKey(), record(step.getValue())));
            } catch (IOException | RuntimeException e) {
                records.clear();
                warnings.accept(file + ": cannot be read, so every stage is run anew");
            }
        }
        return new RunState(file, records, fingerprint);
    }

    private static StepRecord record(JsonNode step) {
        Map<String, Path> outputs = new TreeMap<>();
        Map<String, String> digests = new TreeMap<>();
        step.path("outputs").properties().forEach(output -> {
            outputs.put(output.getKey(), Path.of(output.getValue().path("path").asText()));
            digests.put(output.getKey(), output.getValue().path("sha256").asText());
        });
        List<String> summary = new ArrayList<>();
        step.path("summary").forEach(line -> summary.add(line.asText()));
        return new StepRecord(step.path("key").asText(), outputs, digests, summary);
    }

    /** What is remembered of a step, if what it made is still there and unchanged. */
    Optional<StepRecord> intact(String step) {
        return Optional.ofNullable(records.get(step)).filter(record -> record.outputs().entrySet().stream()
                .allMatch(output -> fingerprint.of(output.getValue())
                        .filter(digest -> digest.equals(record.digests().get(output.getKey()))).isPresent()));
    }

    /** Forgets a step before it is done anew, so that half of it is never taken for all. */
    void forget(String step) {
        if (records.remove(step) != null) {
            write();
        }
    }

    /** Remembers a step. */
    void remember(String step, String key, Outcome outcome) {
        Map<String, String> digests = new TreeMap<>();
        outcome.outputs().forEach((what, path) -> digests.put(what, fingerprint.of(path).orElse("missing")));
        records.put(step, new StepRecord(key, outcome.outputs(), digests, outcome.summary()));
        write();
    }

    private void write() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode steps = json.putObject("steps");
        records.forEach((name, record) -> {
            ObjectNode step = steps.putObject(name).put("key", record.key());
            record.summary().forEach(step.putArray("summary")::add);
            ObjectNode outputs = step.putObject("outputs");
            record.outputs().forEach((what, path) -> outputs.putObject(what).put("path", path.toString()).put("sha256",
                    record.digests().get(what)));
        });
        try {
            AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json)
                    .getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
