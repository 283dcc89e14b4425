package dev.tidemark.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Nearest;
import dev.tidemark.base.Shown;

/**
 * A value that is about to be read as something: what it turns out not to be is a {@link ConfigFault} that names the
 * place, the key, what was found and what was expected.
 *
 * @param name the keys that lead to the value, joined by points: {@code format.delimiter}
 * @param node the value
 */
public record ConfigValue(String name, ConfigNode node) {
    /** An integer within bounds, in plain decimal digits: {@code 010}, {@code 1_000} and {@code "5"} are none. */
    public long integer(long min, long max) {
        if (node instanceof ConfigScalar scalar && scalar.isPlain() && Numerals.isDecimalInteger(scalar.text())) {
            try {
                long value = Long.parseLong(scalar.text());
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException beyondLong) {
                throw noInteger(min, max);
            }
        }
        throw noInteger(min, max);
    }

    /** A number within bounds, in plain decimal notation and without quotes: {@code 0.05}, {@code 12}, {@code 1e-3}. */
    public double number(double min, double max) {
        String expected = "a number from " + bound(min) + " to " + bound(max);
        if (node instanceof ConfigScalar scalar && scalar.isPlain()
                && (Numerals.isDecimalInteger(scalar.text()) || isFiniteDecimal(scalar))) {
            double value = Double.parseDouble(scalar.text());
            if (value >= min && value <= max) {
                return value;
            }
        }
        throw fault(expected);
    }

    /** Infinities and not-a-number are written without a digit. */
    private static boolean isFiniteDecimal(ConfigScalar scalar) {
        return scalar.kind() == ScalarKind.DECIMAL && scalar.text().chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static String bound(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private ConfigFault noInteger(long min, long max) {
        String expected = "an integer from " + min + " to " + max;
        if (!(node instanceof ConfigScalar scalar)) {
            return fault(expected);
        }
        if (!scalar.isPlain()) {
            return fault(Numerals.isDecimalInteger(scalar.text()) ? expected + ": write it without quotes" : expected);
        }
        Optional<String> advice = Numerals.advice(scalar.text());
        return advice.isPresent()
                ? new ConfigFault(node.place(),
                        Shown.name(name) + " is " + scalar.shownBare() + "; it must be " + expected
                                + ": " + advice.get())
                : fault(expected);
    }

    /**
     * Text. What is written without quotes and would be read as a number, a truth value or nothing, by this or by
     * another reader of YAML, is refused: {@code version: 1.10} would otherwise lose its zero somewhere.
     */
    public String text() {
        ConfigScalar scalar = scalar("text");
        Optional<String> found = scalar.isPlain() ? readOtherwise(scalar) : Optional.empty();
        if (found.isPresent()) {
            String quoted = scalar.text().isEmpty() ? "" : ": write it in quotes, \"" + scalar.shownBare() + "\"";
            throw new ConfigFault(node.place(), Shown.name(name) + " is " + found.get() + "; it must be text" + quoted);
        }
        return scalar.text();
    }

    private static Optional<String> readOtherwise(ConfigScalar scalar) {
        String shown = scalar.shownBare();
        return switch (scalar.kind()) {
            case NULL -> Optional.of(scalar.described());
            case BOOLEAN -> Optional.of("the truth value " + shown);
            case INTEGER, DECIMAL -> Optional.of("the number " + shown);
            case TEXT -> switch (scalar.text()) {
                case "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF" ->
                    Optional.of(shown + ", which some readers of YAML take for a truth value");
                default -> Numerals.advice(scalar.text()).isPresent()
                        ? Optional.of(shown + ", which some readers of YAML take for a number")
                        : Optional.empty();
            };
        };
    }

    /**
     * The characters of a single value, whatever they look like.
     *
     * @param expected what the value must be, for the sentence when it is none or not single: {@code a time zone}
     */
    public String characters(String expected) {
        ConfigScalar scalar = scalar(expected);
        if (scalar.isNull()) {
            throw fault(expected);
        }
        return scalar.text();
    }

    /** True or false, without quotes. */
    public boolean flag() {
        ConfigScalar scalar = scalar("true or false");
        if (scalar.kind() == ScalarKind.BOOLEAN) {
            return scalar.text().charAt(0) == 't' || scalar.text().charAt(0) == 'T';
        }
        boolean isQuoted = !scalar.isPlain() && ScalarKind.of(scalar.text()) == ScalarKind.BOOLEAN;
        throw fault(isQuoted ? "true or false: write it without quotes" : "true or false");
    }

    /** One of some words. The order of the map is that of the sentence. */
    public <T> T choice(Map<String, T> choices) {
        T chosen = node instanceof ConfigScalar scalar && !scalar.isNull() ? choices.get(scalar.text()) : null;
        if (chosen == null) {
            throw noneOf(choices.keySet());
        }
        return chosen;
    }

    private ConfigFault noneOf(Set<String> words) {
        String expected = listed(new ArrayList<>(words));
        Optional<String> nearest = node instanceof ConfigScalar scalar
                ? Nearest.of(scalar.text(), words)
                : Optional.empty();
        return fault(nearest.isPresent() ? expected + "; did you mean " + nearest.get() + "?" : expected);
    }

    private static String listed(List<String> words) {
        String last = words.removeLast();
        return words.isEmpty() ? last : String.join(", ", words) + " or " + last;
    }

    /** The mapping that stands here. */
    public ConfigMapping mapping() {
        if (node instanceof ConfigMapping mapping) {
            return new ConfigMapping(name, mapping.place(), mapping.entries());
        }
        throw fault(ConfigMapping.EXPECTED);
    }

    /** The values of the list that stands here; a single value is a list of one. */
    public List<ConfigValue> items() {
        if (!(node instanceof ConfigSequence sequence)) {
            return List.of(this);
        }
        List<ConfigValue> items = new ArrayList<>();
        for (ConfigNode item : sequence.items()) {
            items.add(new ConfigValue(name + "[" + (items.size() + 1) + "]", item));
        }
        return items;
    }

    /**
     * The fault of a value that cannot be used.
     *
     * @param expected what the value must be: {@code an even number}
     */
    public ConfigFault fault(String expected) {
        return new ConfigFault(node.place(),
                Shown.name(name) + " is " + node.described() + "; it must be " + expected);
    }

    private ConfigScalar scalar(String expected) {
        if (node instanceof ConfigScalar scalar) {
            return scalar;
        }
        throw fault(expected);
    }
}
