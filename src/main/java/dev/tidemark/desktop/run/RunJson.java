package dev.tidemark.desktop.run;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.Role;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.signal.SignalSummary;

/** Writes a run of the history as one line of JSON; {@link RunLine} reads it. */
final class RunJson {
    /** What stands around a run that was deleted. */
    static final String DELETED = "deleted";

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private RunJson(JsonGenerator out) {
        this.out = out;
    }

    /** A piece of JSON that is written by a generator. */
    private interface Piece {
        void write(RunJson json) throws IOException;
    }

    /** The line of a run, without its newline. */
    static String line(RunRecord run) {
        return line(json -> json.run(run));
    }

    /** The line that says that a run of an earlier line is no more. */
    static String deletion(RunRecord run) {
        return line(json -> {
            json.out.writeStartObject();
            json.out.writeFieldName(DELETED);
            json.run(run);
            json.out.writeEndObject();
        });
    }

    private static String line(Piece piece) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            piece.write(new RunJson(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void run(RunRecord run) throws IOException {
        out.writeStartObject();
        out.writeNumberField("number", run.number());
        out.writeNumberField("finished", run.finished());
        out.writeStringField("input", run.input().toString());
        out.writeStringField("sha256", run.sha256());
        out.writeFieldName("settings");
        settings(run.settings());
        out.writeFieldName("summary");
        summary(run.summary());
        out.writeStringField("rate", run.rate());
        out.writeNumberField("latency_ms", run.latencyMillis());
        out.writeEndObject();
    }

    private void settings(RunSettings settings) throws IOException {
        out.writeStartObject();
        out.writeNumberField("seed", settings.seed());
        out.writeNumberField("window", settings.window());
        out.writeStringField("version", settings.version());
        out.writeStringField("warmup", word(settings.warmup()));
        out.writeFieldName("reading");
        reading(settings.reading());
        out.writeEndObject();
    }

    /** What is left to be detected is left out. */
    private void reading(ReadOptions reading) throws IOException {
        out.writeStartObject();
        out.writeFieldName("columns");
        columns(reading.columns());
        field("delimiter", reading.delimiter().map(String::valueOf).orElse(""));
        field("decimal", reading.decimal().map(RunJson::word).orElse(""));
        field("dates", reading.dates().map(RunJson::word).orElse(""));
        if (reading.header().isPresent()) {
            out.writeBooleanField("header", reading.header().get());
        }
        field("encoding", reading.encoding().map(Object::toString).orElse(""));
        field("zone", reading.zone().map(Object::toString).orElse(""));
        field("order", word(reading.order()));
        out.writeEndObject();
    }

    private void columns(Map<Role, List<String>> columns) throws IOException {
        out.writeStartObject();
        for (Map.Entry<Role, List<String>> column : new TreeMap<>(columns).entrySet()) {
            out.writeFieldName(column.getKey().key());
            String[] names = column.getValue().toArray(String[]::new);
            out.writeArray(names, 0, names.length);
        }
        out.writeEndObject();
    }

    private void field(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            out.writeStringField(name, text);
        }
    }

    private void summary(SignalSummary summary) throws IOException {
        out.writeStartObject();
        out.writeNumberField("rows", summary.rows());
        out.writeNumberField("defined", summary.defined());
        out.writeNumberField("signals", summary.signals());
        out.writeNumberField("ties", summary.ties());
        out.writeNumberField("crossings_up", summary.crossingsUp());
        out.writeNumberField("crossings_down", summary.crossingsDown());
        out.writeEndObject();
    }

    /** A constant as the configuration writes it: {@code day-first}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
