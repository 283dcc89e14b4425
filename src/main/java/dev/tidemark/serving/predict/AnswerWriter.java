package dev.tidemark.serving.predict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.tidemark.forecast.ResidualInterval;
import dev.tidemark.serving.model.ServedModel;

/** Writes forecasts as JSON. */
public final class AnswerWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final ServedModel model;
    private final String timestamp;

    /**
     * A writer.
     *
     * @param now when the answer is given
     */
    public AnswerWriter(ServedModel model, Instant now) {
        this.model = model;
        this.timestamp = now.toString();
    }

    /** Forecasts as bytes: an object, or a list of them. */
    public byte[] write(List<Outlook> outlooks, boolean isList) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            if (isList) {
                json.writeStartArray();
            }
            for (Outlook outlook : outlooks) {
                write(json, outlook);
            }
            if (isList) {
                json.writeEndArray();
            }
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json, Outlook outlook) throws IOException {
        json.writeStartObject();
        json.writeNumberField("prediction", outlook.volatility());
        json.writeFieldName("prediction_volatility");
        writePriced(json, outlook, outlook.volatility());
        json.writeFieldName("interval");
        writeInterval(json, outlook);
        json.writeNumberField("confidence", 1 - outlook.drift().ratio());
        json.writeBooleanField("drift_detected", outlook.drift().isDetected());
        json.writeNumberField("drift_ratio", outlook.drift().ratio());
        json.writeArrayFieldStart("ood_features");
        for (int feature : outlook.drift().beyond()) {
            json.writeString(model.features().get(feature));
        }
        json.writeEndArray();
        if (outlook.bar().isPresent()) {
            writeBar(json, outlook.bar().get());
        }
        json.writeStringField("timestamp", timestamp);
        json.writeStringField("model_version", model.version());
        json.writeEndObject();
    }

    private static void writePriced(JsonGenerator json, Outlook outlook, double share) throws IOException {
        if (outlook.price().isPresent()) {
            json.writeNumber(share * outlook.price().getAsDouble());
        } else {
            json.writeNull();
        }
    }

    private void writeInterval(JsonGenerator json, Outlook outlook) throws IOException {
        Optional<ResidualInterval> about = model.about();
        if (about.isEmpty()) {
            json.writeNull();
            return;
        }
        ResidualInterval.Ends ends = about.get().about(outlook.volatility());
        json.writeStartObject();
        json.writeNumberField("level", about.get().level());
        json.writeNumberField("lower", ends.lower());
        json.writeNumberField("upper", ends.upper());
        json.writeFieldName("lower_volatility");
        writePriced(json, outlook, ends.lower());
        json.writeFieldName("upper_volatility");
        writePriced(json, outlook, ends.upper());
        json.writeEndObject();
    }

    private static void writeBar(JsonGenerator json, Outlook.LastBar bar) throws IOException {
        json.writeStringField("bar", bar.time().toString());
        json.writeStringField("known_at", bar.known().toString());
        json.writeStringField("horizon_end", bar.end().toString());
        json.writeNumberField("missing_bars", bar.missing());
    }
}
