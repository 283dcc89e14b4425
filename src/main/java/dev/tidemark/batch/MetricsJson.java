package dev.tidemark.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

/**
 * The JSON that a run ends with, on standard output and in its output file: one line of UTF-8, keys in a fixed order.
 */
public final class MetricsJson {
    private MetricsJson() {}

    /**
     * A run that succeeded.
     *
     * @param version the configuration's version
     * @param rows the data rows processed
     * @param value the signal rate, from 0 to 1, with four decimals
     * @param latencyMillis the time since the process started
     * @param seed the configuration's seed
     * @return the line, its newline included
     */
    public static byte[] success(String version, long rows, String value, long latencyMillis, long seed) {
        return object(json -> {
            json.writeStringField("version", wellFormed(version));
            json.writeNumberField("rows_processed", rows);
            json.writeStringField("metric", "signal_rate");
            json.writeFieldName("value");
            json.writeNumber(value);
            json.writeNumberField("latency_ms", latencyMillis);
            json.writeNumberField("seed", seed);
            json.writeStringField("status", "success");
        });
    }

    /**
     * A run that failed.
     *
     * @param version the configuration's version, or {@code unknown}
     * @param sentence what went wrong
     * @return the line, its newline included
     */
    public static byte[] error(String version, String sentence) {
        return object(json -> {
            json.writeStringField("version", wellFormed(version));
            json.writeStringField("status", "error");
            json.writeStringField("error_message", wellFormed(sentence));
        });
    }

    /** Text that UTF-8 can hold: half a surrogate pair, which is no character, becomes a question mark. */
    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** A generator of UTF-8 that writes every character as itself. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return new JsonFactoryBuilder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build()
                .createGenerator(out);
    }

    private static byte[] object(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = generator(bytes)) {
            json.setPrettyPrinter(new SpacedLine());
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** One line with a blank after each comma and colon, as Python's {@code json.dumps} writes it. */
    private static final class SpacedLine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }
    }
}
