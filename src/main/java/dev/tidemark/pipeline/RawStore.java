package dev.tidemark.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.market.RawBar;
import dev.tidemark.market.Spans;

/** Where fetched bars are kept: each file with its metadata beside it, and what was fetched before a run ended early. */
final class RawStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final RawPlace place;
    private final IngestRequest request;
    private final Consumer<String> warnings;

    /** The place that a request names, or the project's own, which is made when it is not there. */
    RawStore(IngestRequest request, Path project, Consumer<String> warnings) {
        this.request = request;
        this.warnings = warnings;
        this.place = RawPlace.of(request.output(), project, request.symbol(), request.interval());
    }

    /**
     * Bars that are on the disk.
     *
     * @param path their file
     * @param bars the bars
     * @param covered what they were asked for, whether there were any or not
     */
    record Stored(Path path, List<RawBar> bars, Spans covered) {}

    /** What is kept of a run that ends early. */
    Path journal() {
        return place.folder().resolve("." + place.file().map(path -> path.getFileName().toString())
                .orElse(place.prefix() + request.source().name()) + ".part");
    }

    /** The newest file of the same bars from the same place, with metadata that are true of it. */
    Optional<Stored> newest() {
        List<String> reasons = new ArrayList<>();
        Optional<Stored> newest = candidates().map(path -> stored(path, reasons)).flatMap(Optional::stream).findFirst();
        if (newest.isEmpty() && !reasons.isEmpty()) {
            warnings.accept(reasons.getFirst() + "; what is asked for is fetched from the start");
        }
        return newest;
    }

    private Stream<Path> candidates() {
        if (place.file().isPresent()) {
            return place.file().stream().filter(Files::isRegularFile);
        }
        try (Stream<Path> files = Files.list(place.folder())) {
            return files.filter(path -> path.getFileName().toString().startsWith(place.prefix())
                    && path.getFileName().toString().endsWith(RawPlace.CSV)).sorted(Comparator.reverseOrder()).toList()
                    .stream();
        } catch (IOException e) {
            throw new NoInputFault(place.folder() + ": the folder cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private Optional<Stored> stored(Path path, List<String> reasons) {
        Path beside = RawPlace.metadata(path);
        try {
            if (!Files.isRegularFile(beside)) {
                return leftAlone(path, "there is no " + beside.getFileName() + " beside it that says where it is from",
                        reasons);
            }
            JsonNode metadata = JSON.readTree(beside.toFile());
            if (!IngestMetadata.isOf(metadata, request)) {
                return leftAlone(path, "it is from another place or of another pair", reasons);
            }
            byte[] bytes = Files.readAllBytes(path);
            if (!RawCsv.sha256(bytes).equals(metadata.path("sha256").asText())) {
                return leftAlone(path, "it was changed after it was fetched", reasons);
            }
            return Optional.of(new Stored(path, RawCsv.bars(bytes), IngestMetadata.covered(metadata)));
        } catch (IOException | RuntimeException e) {
            return leftAlone(path, "its metadata cannot be read", reasons);
        }
    }

    private static Optional<Stored> leftAlone(Path path, String why, List<String> reasons) {
        reasons.add(path + " is not built upon: " + why);
        return Optional.empty();
    }

    /** The file to write at a time. */
    Path target(Instant now) {
        return place.target(now);
    }

    /** Writes bars and, after them, what is known of them. */
    void write(Path target, byte[] bars, ObjectNode metadata) {
        AtomicFile.write(target, bars);
        AtomicFile.write(RawPlace.metadata(target), (metadata.toPrettyString() + "\n").getBytes(
                StandardCharsets.UTF_8));
    }
}
