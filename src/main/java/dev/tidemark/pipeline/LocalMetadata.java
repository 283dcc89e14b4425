package dev.tidemark.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.RegularBars;

/** What is known of a file of bars that were taken in from another, as JSON. */
final class LocalMetadata {
    /** What stands in the place of a market's name. */
    static final String SOURCE = "file";

    private static final int MOST = 100;
    private static final long MILLIS = 1000;

    private final ObjectNode json;

    private LocalMetadata(ObjectNode json) {
        this.json = json;
    }

    /** Of bars that were taken in at a time. */
    static LocalMetadata of(RegularSource source, VolatilityConfig config, Instant now) {
        RegularBars bars = source.bars();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("source", SOURCE).put("input", source.name())
                .put("input_sha256", source.sha256().orElse(null)).put("symbol", config.symbol())
                .put("quote", config.quote()).put("interval", bars.interval().toString())
                .put("input_interval", bars.origin().source().toString()).put("created", now.toString())
                .put("rows", bars.size());
        json.putObject("span").put("from", source.time(bars.times()[0]))
                .put("to", source.time(bars.times()[bars.size() - 1] + bars.interval().seconds() * MILLIS));
        RegularBars.Origin origin = bars.origin();
        json.put("input_rows", origin.rows()).put("repeated", origin.repeated())
                .put("conflicting", origin.conflicting()).put("moved", origin.moved())
                .put("untimed", origin.untimed());
        gaps(json.putObject("gaps"), source);
        partial(json, source);
        return new LocalMetadata(json);
    }

    private static void gaps(ObjectNode told, RegularSource source) {
        List<RegularBars.Gap> gaps = source.bars().gaps();
        told.put("count", gaps.size()).put("missing_bars", gaps.stream().mapToLong(RegularBars.Gap::bars).sum());
        ArrayNode first = told.putArray("first");
        gaps.stream().limit(MOST).forEach(gap -> first.addObject().put("from", source.time(gap.from()))
                .put("to", source.time(gap.to())).put("bars", gap.bars()));
    }

    private static void partial(ObjectNode told, RegularSource source) {
        RegularBars bars = source.bars();
        ArrayNode first = told.put("partial", bars.partialBars()).putArray("first_partial");
        IntStream.range(0, bars.size()).filter(bars::isPartial).limit(MOST)
                .forEach(bar -> first.add(source.time(bars.times()[bar])));
    }

    /** Whether bars were taken in from a file, and so are as old as that is. */
    static boolean isOfAFile(Path bars) {
        Path beside = RawPlace.metadata(bars);
        try {
            return Files.isRegularFile(beside)
                    && new ObjectMapper().readTree(beside.toFile()).path("source").asText().equals(SOURCE);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The file itself, and what is to be said of it. */
    ObjectNode done(Path file, String sha256, List<String> notes) {
        ArrayNode told = json.put("file", file.getFileName().toString()).put("sha256", sha256).putArray("notes");
        notes.forEach(told::add);
        return json;
    }
}
