package dev.tidemark.serving.predict;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tidemark.bars.Aggregation;
import dev.tidemark.bars.RegularBars;
import dev.tidemark.bars.TimeText;
import dev.tidemark.serving.model.ServedModel;
import dev.tidemark.serving.web.Problem;

/** Reads bars: at the interval that the model was trained on, oldest first. Bars may be missing; nothing is filled. */
final class BarReader {
    private static final List<String> MEMBERS = List.of("time", "open", "high", "low", "close", "volume");
    private static final int COLUMNS = 5;
    private static final long MILLIS = 1000;
    /** Before this many milliseconds, in 1973, a number is more likely to be of seconds. */
    private static final long SECONDS_BELOW = 100_000_000_000L;

    private final JsonParser parser;
    private final ServedModel model;
    private final String pointer;
    private final long latest;
    private long[] times = new long[64];
    private final double[][] columns = new double[COLUMNS][64];
    private int size;

    /**
     * A reader.
     *
     * @param latest the latest time that a bar may have, in milliseconds since the epoch
     */
    BarReader(JsonParser parser, ServedModel model, String pointer, long latest) {
        this.latest = latest;
        this.parser = parser;
        this.model = model;
        this.pointer = pointer;
    }

    /**
     * Reads them, from the beginning of their list to its end.
     *
     * @throws Problem if one is not as it must be
     */
    Question.Series series() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw Problem.at(pointer, "bars is " + RequestReader.found(parser) + "; expected a list of bars");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            makeRoom();
            bar(pointer + "/" + size);
            requireStep(pointer + "/" + size + "/time");
            if (times[size] > latest) {
                throw Problem.at(pointer + "/" + size + "/time", "the time is " + TimeText.iso(times[size])
                        + ", more than a day ahead of this service's clock");
            }
            size++;
        }
        if (size == 0) {
            throw Problem.at(pointer, "bars is empty; expected at least "
                    + (model.set().slowest().warmUp() + 1) + " bars");
        }
        requireInterval();
        double[][] values = Arrays.stream(columns).map(column -> Arrays.copyOf(column, size)).toArray(double[][]::new);
        return new Question.Series(RegularBars.of(model.interval(), Arrays.copyOf(times, size), values), pointer);
    }

    /** Bars of a longer interval would all fit; their usual step gives them away. */
    private void requireInterval() {
        Aggregation.intervalOf(Arrays.copyOf(times, size)).filter(found -> !found.equals(model.interval()))
                .ifPresent(found -> {
                    throw Problem.at(pointer, "the bars are mostly " + found + " apart; expected bars of "
                            + model.interval() + ", as the model was trained on");
                });
    }

    private void makeRoom() {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            for (int c = 0; c < COLUMNS; c++) {
                columns[c] = Arrays.copyOf(columns[c], 2 * size);
            }
        }
    }

    private void bar(String at) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw Problem.at(at, "found " + RequestReader.found(parser) + "; expected a bar, with "
                    + String.join(", ", MEMBERS));
        }
        for (double[] column : columns) {
            column[size] = Double.NaN;
        }
        int seen = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int member = MEMBERS.indexOf(name);
            if (member < 0) {
                throw RequestReader.unknown(at, name, MEMBERS);
            }
            if ((seen & (1 << member)) != 0) {
                throw Problem.at(at + "/" + name, name + " is there twice");
            }
            seen |= 1 << member;
            parser.nextToken();
            if (member == 0) {
                times[size] = time(at + "/time");
            } else {
                columns[member - 1][size] = price(at, name);
            }
        }
        int missing = Integer.numberOfTrailingZeros(~seen);
        if (missing < MEMBERS.size()) {
            throw Problem.at(at, "the bar has no " + MEMBERS.get(missing) + "; expected " + String.join(", ", MEMBERS)
                    + ", null where there is no value");
        }
    }

    private double price(String at, String name) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Double.NaN;
        }
        double value = parser.currentToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw Problem.at(at + "/" + name, name + " is " + RequestReader.found(parser)
                    + "; expected a finite number, or null where there is none");
        }
        return value;
    }

    private long time(String at) throws IOException {
        try {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                // RFC 3339 lets a blank stand between date and time.
                return OffsetDateTime.parse(parser.getText().replace(' ', 'T')).toInstant().toEpochMilli();
            }
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                    && parser.getLongValue() >= SECONDS_BELOW) {
                return parser.getLongValue();
            }
        } catch (DateTimeException | ArithmeticException noTime) {
            // As whatever else is no time.
        }
        boolean isSeconds = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
        throw Problem.at(at, "time is " + RequestReader.found(parser)
                + (isSeconds ? ", which would be seconds" : "")
                + "; expected a text such as \"2026-01-31T14:00:00Z\", or whole milliseconds since 1970");
    }

    private void requireStep(String at) {
        long step = model.interval().seconds() * MILLIS;
        if (size > 0 && (times[size] <= times[size - 1] || (times[size] - times[size - 1]) % step != 0)) {
            throw Problem.at(at, "the time is " + (times[size] - times[size - 1]) / MILLIS
                    + " s after that of the bar before; expected bars of " + model.interval()
                    + ", oldest first, as the model was trained on");
        }
    }
}
