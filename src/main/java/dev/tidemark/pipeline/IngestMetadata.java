package dev.tidemark.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.http.HttpFetcher;
import dev.tidemark.market.RawBars;
import dev.tidemark.market.Span;
import dev.tidemark.market.Spans;

/** What is known of a file of fetched bars, as JSON. */
final class IngestMetadata {
    private static final int MOST_GAPS = 100;
    private static final double MILLIS = 1000;

    private final ObjectNode json;

    /** What was asked of whom. */
    IngestMetadata(IngestRequest request, Instant now) {
        json = identity(request).put("days", request.days()).put("created", now.toString());
    }

    /** What bars must have in common that are to stand in one file. */
    static ObjectNode identity(IngestRequest request) {
        return JsonNodeFactory.instance.objectNode().put("source", request.source().name())
                .put("pair", request.source().pair()).put("base_url", request.address().toString())
                .put("symbol", request.symbol()).put("quote", request.quote())
                .put("interval", request.interval().toString())
                .put("fetched_interval", request.source().unit(request.interval()).toString());
    }

    /** Whether metadata are of bars that a request would only add to. */
    static boolean isOf(JsonNode metadata, IngestRequest request) {
        return identity(request).properties().stream()
                .allMatch(entry -> metadata.path(entry.getKey()).equals(entry.getValue()));
    }

    /** The spans that were asked for already. */
    static Spans covered(JsonNode metadata) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : metadata.path("covered")) {
            spans.add(new Span(Instant.parse(span.path("from").asText()).toEpochMilli(),
                    Instant.parse(span.path("to").asText()).toEpochMilli()));
        }
        return Spans.of(spans);
    }

    /** What the bars are. */
    IngestMetadata bars(RawBars bars, Interval interval, Spans covered, int added) {
        json.put("rows", bars.size()).put("new_rows", added);
        put(json.putObject("span"), new Span(bars.first(), bars.last() + Span.length(interval)));
        ArrayNode spans = json.putArray("covered");
        covered.list().forEach(span -> put(spans.addObject(), span));
        List<RawBars.Gap> gaps = bars.gaps(interval);
        ObjectNode told = json.putObject("gaps").put("count", gaps.size()).put("missing_bars",
                gaps.stream().mapToLong(RawBars.Gap::bars).sum());
        ArrayNode list = told.putArray("first");
        gaps.stream().limit(MOST_GAPS).forEach(gap -> put(list.addObject(), gap.span()).put("bars", gap.bars()));
        return this;
    }

    /** How they were come by. */
    IngestMetadata fetching(HttpFetcher fetcher, RawBars fetched, int partial) {
        json.put("requests", fetcher.requests()).put("retries", fetcher.retries())
                .put("waited_seconds", fetcher.waited().toMillis() / MILLIS).put("repeated", fetched.repeated())
                .put("conflicting", fetched.conflicting()).put("partial", partial);
        return this;
    }

    /** The file itself, and what is to be said of it. */
    ObjectNode done(String file, String sha256, List<String> notes) {
        ArrayNode told = json.put("file", file).put("sha256", sha256).putArray("notes");
        notes.forEach(told::add);
        return json;
    }

    private static ObjectNode put(ObjectNode object, Span span) {
        return object.put("from", Instant.ofEpochMilli(span.from()).toString()).put("to",
                Instant.ofEpochMilli(span.to()).toString());
    }
}
