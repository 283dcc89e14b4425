package dev.tidemark.market;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.http.Outcome;
import dev.tidemark.http.Status;

/** Reads what a market answers. */
final class Answers {
    /** Decimals stay decimals, with their last zeros. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private static final int LONGEST_MESSAGE = 300;

    private final MarketSource source;
    private final Shape shape;

    Answers(MarketSource source, Shape shape) {
        this.source = source;
        this.shape = shape;
    }

    /**
     * The bars of an answer.
     *
     * @throws UnavailableFault if it is a refusal, no JSON, or of another shape
     */
    List<RawBar> bars(Outcome.Reply reply) {
        if (!reply.isSuccess()) {
            throw shape.fault(Status.text(reply.status()) + said(reply));
        }
        reply.contentType().filter(type -> !type.toLowerCase(Locale.ROOT).contains("json")).ifPresent(type -> {
            throw shape.fault("the answer is of the type " + Shown.text(type)
                    + "; expected JSON: something else than " + source.name() + " seems to answer there");
        });
        JsonNode answer = parsed(reply.body());
        source.refusal(answer).ifPresent(message -> {
            throw shape.fault("it refuses: " + quoted(message));
        });
        return source.bars(answer, shape);
    }

    private String said(Outcome.Reply reply) {
        try {
            return source.refusal(JSON.readTree(reply.body())).map(message -> ", and says: " + quoted(message))
                    .orElse("");
        } catch (JsonProcessingException nothingToQuote) {
            return "";
        }
    }

    private static String quoted(String message) {
        String shown = Shown.name(message);
        return shown.length() <= LONGEST_MESSAGE ? shown : shown.substring(0, LONGEST_MESSAGE) + "…";
    }

    private JsonNode parsed(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node.isMissingNode()) {
                throw shape.fault("the answer is empty; expected JSON");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new UnavailableFault(shape.fault("the answer is no JSON (line " + line(e) + "): "
                    + Shown.text(body) + "; it may have been cut off").sentence(), e);
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }
}
