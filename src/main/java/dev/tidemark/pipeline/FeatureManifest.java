package dev.tidemark.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;
import dev.tidemark.batch.Versions;
import dev.tidemark.features.Dropped;
import dev.tidemark.features.Feature;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.features.Normalization;
import dev.tidemark.table.Table;

/**
 * What is to be known of a table of features: where it comes from, what each column is, what was left out. It says no time of its own, so
 * that the same bars and settings give the same bytes.
 */
final class FeatureManifest {
    private static final String WINDOWS = "windows count bars, not time: where bars are missing, a window spans more time than its"
            + " duration says; bars without a close are in none";
    private static final String TIME = "the start of the bar in UTC; a row is known when its bar ends";

    private final VolatilityConfig config;
    private final RegularSource source;
    private final FeatureTable features;
    private final Optional<Normalization> normalization;
    private final int trainPercent;
    private final Optional<SelfTest> test;

    FeatureManifest(VolatilityConfig config, RegularSource source, FeatureTable features,
            Optional<Normalization> normalization, int trainPercent, Optional<SelfTest> test) {
        this.config = config;
        this.source = source;
        this.features = features;
        this.normalization = normalization;
        this.trainPercent = trainPercent;
        this.test = test;
    }

    /** What the Parquet files say of themselves. */
    Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("tidemark.symbol", config.symbol());
        about.put("tidemark.quote", config.quote());
        about.put("tidemark.interval", source.bars().interval().toString());
        about.put("tidemark.features", features.set().name());
        about.put("tidemark.horizon", Integer.toString(features.horizon()));
        source.sha256().ifPresent(digest -> about.put("tidemark.input.sha256", digest));
        return about;
    }

    /** The manifest as it is written. */
    byte[] bytes(FeatureFiles files) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try {
            String text = new ObjectMapper()
                    .writer(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
                    .writeValueAsString(json(files));
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The manifest. */
    ObjectNode json(FeatureFiles files) {
        RegularBars bars = source.bars();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("symbol", config.symbol()).put("quote", config.quote()).put("interval", bars.interval().toString());
        json.put("interval_seconds", bars.interval().seconds()).put("set", features.set().name());
        json.set("horizon", span(features.horizon()));
        input(json.putObject("input"));
        json.putObject("bars").put("count", bars.size()).put("partial", bars.partialBars()).put("gaps", source.gaps());
        rows(json.putObject("rows"));
        dropped(json.putObject("dropped"), features.dropped());
        json.put("time", TIME).put("windows", WINDOWS);
        ArrayNode columns = json.putArray("features");
        features.set().features().forEach(feature -> feature(columns.addObject(), feature));
        targets(json.putArray("targets"));
        normalization.ifPresent(scale -> scale(json.putObject("normalization"), scale));
        test.ifPresent(passed -> json.set("self_test", passed.json()));
        json.put("folder", files.folder().toString());
        ArrayNode names = json.putArray("files");
        files.names().forEach(names::add);
        return json.put("tidemark", Versions.tidemark());
    }

    private void input(ObjectNode json) {
        RegularBars.Origin origin = source.bars().origin();
        json.put("name", source.name()).put("sha256", source.sha256().orElse(null));
        json.put("rows", origin.rows()).put("interval", origin.source().toString());
        json.put("repeated", origin.repeated()).put("conflicting", origin.conflicting());
        json.put("moved", origin.moved()).put("untimed", origin.untimed());
    }

    private void rows(ObjectNode json) {
        Table table = features.table();
        json.put("in", source.bars().origin().rows()).put("out", table.rows());
        json.put("without_target", features.withoutTarget());
        json.put("from", source.time(table.time(0))).put("to", source.time(table.time(table.rows() - 1)));
    }

    private static void dropped(ObjectNode json, Dropped dropped) {
        json.put("total", dropped.total()).put("no_close", dropped.noClose()).put("warm_up", dropped.warmUp());
        ObjectNode undefined = json.putObject("undefined");
        dropped.undefined().forEach(undefined::put);
    }

    private void feature(ObjectNode json, Feature feature) {
        json.put("name", feature.name()).put("formula", feature.formula()).put("unit", unit(feature.unit()));
        json.set("window", span(feature.window()));
        json.put("warm_up", feature.warmUp());
    }

    private String unit(String unit) {
        return unit.equals("price") ? config.quote() : unit;
    }

    private ObjectNode span(int bars) {
        Interval interval = source.bars().interval();
        return JsonNodeFactory.instance.objectNode().put("bars", bars).put("duration", Spans.of(bars, interval));
    }

    private void targets(ArrayNode json) {
        json.addObject().put("name", FeatureTable.TARGET)
                .put("formula", "volatility_1h " + features.horizon() + " bars later").put("unit", config.quote());
        json.addObject().put("name", FeatureTable.TARGET_NORM).put("formula", FeatureTable.TARGET + " / close")
                .put("unit", "1");
    }

    private void scale(ObjectNode json, Normalization scale) {
        Table table = features.table();
        json.put("formula",
                "(value - mean) / deviation, with those of the training part; a deviation of 0 divides nothing");
        json.put("training_percent", trainPercent).put("training_rows", scale.rows());
        json.put("from", source.time(table.time(0))).put("to", source.time(table.time(scale.rows() - 1)));
        ArrayNode scales = json.putArray("features");
        scale.scales().forEach(each -> scales.addObject().put("name", each.feature()).put("mean", each.mean())
                .put("deviation", each.deviation()));
    }
}
