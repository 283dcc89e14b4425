package dev.tidemark.serving.predict;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.tidemark.base.Nearest;
import dev.tidemark.serving.model.ServedModel;
import dev.tidemark.serving.web.Problem;
import org.jspecify.annotations.Nullable;

/** Reads what {@code POST /predict} is sent: a question, or a list of them. Nothing that is odd is passed over. */
public final class RequestReader {
    private static final int MALFORMED = 400;
    private static final long DAY_MILLIS = 86_400_000;
    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 400;
    private static final List<String> MEMBERS = List.of("features", "price", "bars");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER).maxStringLength(1000).maxNameLength(100).build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            // JSON on the wire is UTF-8; what looks like another encoding is no JSON.
            .disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private final ServedModel model;
    private final JsonParser parser;
    private final long latest;

    private RequestReader(ServedModel model, JsonParser parser, long latest) {
        this.latest = latest;
        this.model = model;
        this.parser = parser;
    }

    /**
     * What was asked.
     *
     * @param questions in the order of the request
     * @param isList whether they were a list, so that the answer is one as well
     */
    public record Asked(List<Question> questions, boolean isList) {}

    /**
     * Reads a request.
     *
     * @param model which features it must have, or its bars the interval
     * @param now the time, in milliseconds since the epoch; bars more than a day later are refused
     * @throws Problem if it is no JSON (400), or not what is expected (422)
     */
    public static Asked read(byte[] body, ServedModel model, long now) {
        if (body.length == 0) {
            throw Problem.of(MALFORMED,
                    "the body is empty; expected JSON such as {\"features\": […], \"price\": 64250.1}");
        }
        try (JsonParser parser = JSON.createParser(body)) {
            return new RequestReader(model, parser, now + DAY_MILLIS).asked();
        } catch (StreamConstraintsException e) {
            throw Problem.of(MALFORMED, "the JSON is deeper than " + DEEPEST + " levels, or has a number, name or text"
                    + " that is longer than any that is expected");
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    static Problem malformed(IOException e) {
        if (e instanceof com.fasterxml.jackson.core.JsonProcessingException syntax && syntax.getLocation() != null) {
            String hint = String.valueOf(syntax.getOriginalMessage()).contains("'NaN'")
                    || String.valueOf(syntax.getOriginalMessage()).contains("Infinity")
                            ? ": JSON has neither NaN nor Infinity; null stands for a missing feature"
                            : "";
            return Problem.of(MALFORMED, "the body is no JSON at line " + syntax.getLocation().getLineNr() + ", column "
                    + syntax.getLocation().getColumnNr() + hint);
        }
        return Problem.of(MALFORMED, "the body is no JSON as UTF-8 has it");
    }

    private Asked asked() throws IOException {
        JsonToken first = parser.nextToken();
        List<Question> questions = new ArrayList<>();
        if (first == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                questions.add(question("/" + questions.size()));
            }
            if (questions.isEmpty()) {
                throw Problem.at("", "the list is empty; expected at least one object with features or bars");
            }
        } else {
            questions.add(question(""));
        }
        if (parser.nextToken() != null) {
            throw Problem.of(MALFORMED, "the body goes on behind its JSON; expected one value");
        }
        return new Asked(questions, first == JsonToken.START_ARRAY);
    }

    private Question question(String pointer) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw Problem.at(pointer, "found " + found() + "; expected an object with features or bars");
        }
        double @Nullable [] features = null;
        OptionalDouble price = OptionalDouble.empty();
        Question.@Nullable Series series = null;
        int seen = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int bit = 1 << (MEMBERS.indexOf(name) + 1);
            if (bit == 1) {
                throw unknown(pointer, name, MEMBERS);
            }
            if ((seen & bit) != 0) {
                throw Problem.at(pointer + "/" + name, name + " is there twice");
            }
            seen |= bit;
            parser.nextToken();
            switch (name) {
                case "features" -> features = new FeatureReader(parser, model.features(), pointer + "/features").row();
                case "price" -> price = price(pointer + "/price");
                default -> series = new BarReader(parser, model, pointer + "/bars", latest).series();
            }
        }
        return question(pointer, features, price, series);
    }

    private static Question question(String pointer, double @Nullable [] features, OptionalDouble price,
            Question.@Nullable Series series) {
        if (features != null && series == null) {
            return new Question.Row(features, price);
        }
        if (features != null || series == null) {
            throw Problem.at(pointer, features != null
                    ? "there are features and bars; expected one of them"
                    : "there are neither features nor bars; expected one of them");
        }
        if (price.isPresent()) {
            throw Problem.at(pointer + "/price", "there is a price beside bars; the last close is the price there");
        }
        return series;
    }

    private OptionalDouble price(String pointer) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return OptionalDouble.empty();
        }
        double price = parser.currentToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
        if (!(price > 0) || Double.isInfinite(price)) {
            throw Problem.at(pointer, "price is " + found() + "; expected a number above 0");
        }
        return OptionalDouble.of(price);
    }

    static Problem unknown(String pointer, String name, List<String> known) {
        String shown = shown(name);
        String hint = Nearest.of(name, known).map(near -> "; did you mean " + near + "?").orElse("");
        return Problem.at(pointer, shown + " means nothing here; expected " + String.join(", ", known) + hint);
    }

    private String found() throws IOException {
        return found(parser);
    }

    /** What stands at a place, in a few words. */
    static String found(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            case VALUE_NULL -> "null";
            case VALUE_STRING -> "the text " + shown(parser.getText());
            default -> shown(parser.getText());
        };
    }

    /** What a client sent, so that it can be shown: its beginning, and no control characters. */
    static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return "'" + (plain.length() > 40 ? plain.substring(0, 40) + "…" : plain) + "'";
    }
}
