package dev.tidemark.quality;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.TimeFormat;

/** The report of the gate as JSON; its schema is {@code docs/schemas/quality.schema.json}. */
public final class QualityJson {
    private QualityJson() {}

    /** The document. */
    public static ObjectNode of(Subject subject, BarTable table, Verdict verdict) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode input = json.putObject("input").put("name", subject.name()).put("rows", table.size());
        int[] rows = table.inTime();
        time(input, "first_time", rows.length == 0 ? TimeFormat.MISSING : table.bars().times()[rows[0]]);
        time(input, "last_time", rows.length == 0 ? TimeFormat.MISSING : table.bars().times()[rows[rows.length - 1]]);
        if (table.interval().isPresent()) {
            input.put("interval", table.interval().get().toString());
        } else {
            input.putNull("interval");
        }
        json.put("checked_at", subject.at().toString()).put("tidemark", subject.version());
        json.put("passed", verdict.isPassed());
        ArrayNode checks = json.putArray("checks");
        verdict.results().forEach(result -> check(checks.addObject(), result));
        return json;
    }

    private static void time(ObjectNode json, String name, long time) {
        if (time == TimeFormat.MISSING) {
            json.putNull(name);
        } else {
            json.put(name, Instant.ofEpochMilli(time).toString());
        }
    }

    private static void check(ObjectNode json, CheckResult result) {
        json.put("name", result.kind().key()).put("title", result.kind().title());
        json.put("status", lower(result.status())).put("severity", lower(result.setting().severity()));
        json.put("passed", result.isPassed());
        if (result.measure().isPresent() && Double.isFinite(result.measure().get().figure())) {
            json.put("figure", result.measure().get().figure());
        } else {
            json.putNull("figure");
        }
        json.put("threshold", result.setting().threshold()).put("unit", lower(result.kind().unit()));
        result.kind().extra().ifPresent(extra -> json.put(extra.key(), result.setting().extra()));
        json.put("sentence", result.sentence()).put("offending_rows", result.count());
        ArrayNode first = json.putArray("first");
        result.measure().ifPresent(measure -> measure.first().forEach(offence -> first.addObject()
                .put("row", offence.row()).put("line", offence.line()).put("time", offence.time())
                .put("what", offence.what())));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
