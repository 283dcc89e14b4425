package dev.tidemark.market;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UnavailableFault;

/**
 * Reads values of an answer, and says where they are not what they must be.
 *
 * @param address where the answer came from, for sentences
 * @param unitMillis what bars' times are a multiple of
 */
record Shape(String address, long unitMillis) {
    private static final int LARGEST_SCALE = 400;
    private static final String DECIMAL = "-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][-+]?[0-9]{1,3})?";
    private static final int MILLIS = 1000;

    /** A fault of the answer. */
    UnavailableFault fault(String what) {
        return new UnavailableFault(address + ": " + what);
    }

    /** The elements of a list. */
    List<RawBar> each(JsonNode list, String expected, BiFunction<JsonNode, Integer, RawBar> read) {
        if (!list.isArray()) {
            throw fault("the answer is " + found(list) + "; expected " + expected);
        }
        return IntStream.range(0, list.size()).mapToObj(i -> read.apply(list.get(i), i + 1)).toList();
    }

    /** A list of at least so many elements, as which a bar is written. */
    JsonNode tuple(JsonNode bar, int number, int size, String expected) {
        if (!bar.isArray() || bar.size() < size) {
            throw fault("bar " + number + " of the answer is " + found(bar) + "; expected " + expected);
        }
        return bar;
    }

    /** The start of a bar, from seconds since the epoch. */
    long seconds(JsonNode value, int number) {
        return time(value, number, MILLIS);
    }

    /** The start of a bar, from milliseconds since the epoch. */
    long millis(JsonNode value, int number) {
        return time(value, number, 1);
    }

    private long time(JsonNode value, int number, int factor) {
        boolean isInRange = value.isIntegralNumber() && value.canConvertToLong()
                && Math.abs(value.longValue()) < Long.MAX_VALUE / MILLIS;
        if (!isInRange || value.longValue() * factor % unitMillis != 0) {
            throw fault("the time of bar " + number + " of the answer is " + found(value) + "; expected a multiple of "
                    + unitMillis / factor);
        }
        return value.longValue() * factor;
    }

    /** A decimal that is written as a number. */
    String number(JsonNode value, int number, String name) {
        if (!value.isNumber()) {
            throw odd(value, number, name, "a number");
        }
        BigDecimal decimal = value.decimalValue();
        if (Math.abs(decimal.scale()) > LARGEST_SCALE) {
            throw odd(value, number, name, "a number of a sensible size");
        }
        return decimal.toPlainString();
    }

    /** A decimal that is written as a text. */
    String text(JsonNode value, int number, String name) {
        if (!value.isTextual() || !value.textValue().matches(DECIMAL)) {
            throw odd(value, number, name, "a number in quotes");
        }
        return new BigDecimal(value.textValue()).toPlainString();
    }

    private UnavailableFault odd(JsonNode value, int number, String name, String expected) {
        return fault("the " + name + " of bar " + number + " of the answer is " + found(value) + "; expected "
                + expected);
    }

    /** What stands there, in words. */
    static String found(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "missing";
            case NULL -> "null";
            case OBJECT -> "an object";
            case ARRAY -> node.isEmpty() ? "an empty list" : "a list of " + node.size();
            case STRING -> "the text " + Shown.text(node.textValue());
            default -> Shown.text(node.asText());
        };
    }
}
