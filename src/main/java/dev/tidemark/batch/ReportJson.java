package dev.tidemark.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.tidemark.bars.Flavour;
import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.ReadReport;
import dev.tidemark.bars.Repair;
import dev.tidemark.bars.Role;
import dev.tidemark.bars.TimeFormat;
import dev.tidemark.signal.SignalSummary;

/** The report of a run as indented JSON: what metrics.json has no place for. */
public final class ReportJson {
    private final JsonGenerator json;

    private ReportJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a report.
     *
     * @param versions the versions of the program, of Java and of the libraries
     * @return UTF-8 that ends with a newline
     */
    public static byte[] of(RunReport report, Map<String, String> versions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = MetricsJson.generator(bytes)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new ReportJson(json).write(report, versions);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(RunReport report, Map<String, String> versions) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("input");
        text("name", report.inputName());
        text("sha256", report.sha256());
        json.writeEndObject();
        flavour(report.flavour());
        repairs(report.read());
        config(report.settings());
        summary(report.settings(), report.summary(), report.read());
        json.writeObjectFieldStart("versions");
        for (Map.Entry<String, String> version : versions.entrySet()) {
            text(version.getKey(), version.getValue());
        }
        json.writeEndObject();
        timings(report);
        json.writeEndObject();
    }

    private void flavour(Flavour flavour) throws IOException {
        json.writeObjectFieldStart("flavour");
        text("charset", flavour.charset().name());
        text("delimiter", String.valueOf(flavour.delimiter()));
        text("quoting", lower(flavour.quoting()));
        text("line_ends", lower(flavour.lineEnds()));
        json.writeBooleanField("header", flavour.hasHeader());
        json.writeNumberField("first_row_line", flavour.bodyLine());
        json.writeObjectFieldStart("numbers");
        text("decimal_mark", flavour.numbers().decimalComma() ? "," : ".");
        json.writeBooleanField("thousands_separators", flavour.numbers().thousands());
        json.writeBooleanField("magnitude_suffixes", flavour.numbers().suffixes());
        json.writeEndObject();
        json.writeObjectFieldStart("columns");
        for (Role role : Role.values()) {
            if (flavour.has(role)) {
                columns(role, flavour);
            }
        }
        json.writeEndObject();
        text("times", flavour.times().description());
        json.writeEndObject();
    }

    private void columns(Role role, Flavour flavour) throws IOException {
        json.writeArrayFieldStart(role.key());
        for (int field : flavour.columns().getOrDefault(role, List.of())) {
            json.writeStartObject();
            json.writeNumberField("number", field + 1);
            text("name", flavour.names().get(field));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void repairs(ReadReport read) throws IOException {
        json.writeArrayFieldStart("repairs");
        for (Map.Entry<Repair, Long> repair : read.repairs().counts().entrySet()) {
            json.writeStartObject();
            text("repair", lower(repair.getKey()));
            text("description", repair.getKey().description());
            json.writeNumberField("count", repair.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void config(RunSettings settings) throws IOException {
        json.writeObjectFieldStart("config");
        json.writeNumberField("seed", settings.seed());
        json.writeNumberField("window", settings.window());
        text("version", settings.version());
        text("warmup", lower(settings.warmup()));
        ReadOptions reading = settings.reading();
        json.writeObjectFieldStart("columns");
        for (Role role : Role.values()) {
            List<String> names = reading.columns().getOrDefault(role, List.of());
            if (!names.isEmpty()) {
                text(role.key(), String.join(", ", names));
            }
        }
        json.writeEndObject();
        format(reading);
        text("order", lower(reading.order()));
        json.writeEndObject();
    }

    private void format(ReadOptions reading) throws IOException {
        json.writeObjectFieldStart("format");
        optional("delimiter", reading.delimiter().map(String::valueOf));
        optional("decimal", reading.decimal().map(ReportJson::lower));
        optional("dates", reading.dates().map(ReportJson::lower));
        optional("header", reading.header().map(String::valueOf));
        optional("encoding", reading.encoding().map(String::valueOf));
        optional("zone", reading.zone().map(String::valueOf));
        json.writeEndObject();
    }

    private void summary(RunSettings settings, SignalSummary summary, ReadReport read) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("rows", summary.rows());
        json.writeNumberField("defined_rows", summary.defined());
        json.writeNumberField("signals", summary.signals());
        json.writeFieldName("share_in_signal");
        json.writeNumber(summary.rate(settings.warmup()));
        json.writeNumberField("ties", summary.ties());
        json.writeNumberField("crossings_up", summary.crossingsUp());
        json.writeNumberField("crossings_down", summary.crossingsDown());
        json.writeNumberField("missing_closes", read.missingCloses());
        json.writeNumberField("non_positive_closes", read.nonPositiveCloses());
        time("first_time", read.firstTime());
        time("last_time", read.lastTime());
        json.writeEndObject();
    }

    private void timings(RunReport report) throws IOException {
        json.writeObjectFieldStart("timings");
        time("finished", report.timings().finished());
        json.writeNumberField("signal_ms", report.timings().signalMillis());
        json.writeNumberField("latency_ms", report.timings().latencyMillis());
        json.writeNumberField("threads", report.timings().threads());
        json.writeEndObject();
    }

    private void time(String name, long epochMillis) throws IOException {
        if (epochMillis == TimeFormat.MISSING) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, UtcText.iso(epochMillis));
        }
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    private void text(String name, String value) throws IOException {
        json.writeStringField(name, MetricsJson.wellFormed(value));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
