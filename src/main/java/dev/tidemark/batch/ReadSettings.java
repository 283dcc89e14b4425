package dev.tidemark.batch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.ReadOptions.DateOrder;
import dev.tidemark.bars.ReadOptions.DecimalMark;
import dev.tidemark.bars.ReadOptions.Order;
import dev.tidemark.bars.Role;
import dev.tidemark.base.Nearest;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigScalar;
import dev.tidemark.config.ConfigValue;
import dev.tidemark.config.ScalarKind;

/** Reads what the configuration says of the input: {@code columns:}, {@code format:} and {@code order:}. */
final class ReadSettings {
    private static final List<String> FORMAT_KEYS = List.of("delimiter", "decimal", "dates", "header", "encoding",
            "zone");
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1250",
            "windows-1252", "ISO-8859-1", "ISO-8859-2", "US-ASCII");

    private ReadSettings() {}

    static ReadOptions read(Optional<ConfigValue> columns, Optional<ConfigValue> format, Optional<ConfigValue> order,
            Consumer<String> warnings) {
        Order chosen = order(order);
        Map<Role, List<String>> byRole = columns.isPresent() ? columns(columns.get().mapping(), warnings) : Map.of();
        if (format.isEmpty()) {
            return new ReadOptions(byRole, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), chosen);
        }
        ConfigMapping keys = format.get().mapping();
        RunSettings.warnOfUnknown(keys, FORMAT_KEYS, warnings);
        return new ReadOptions(byRole, delimiter(keys.find("delimiter")), decimal(keys.find("decimal")),
                dates(keys.find("dates")), header(keys.find("header")), encoding(keys.find("encoding")),
                zone(keys.find("zone")), chosen);
    }

    static Order order(Optional<ConfigValue> value) {
        return value.isPresent()
                ? value.get().choice(choices("auto", Order.AUTO, "file", Order.FILE))
                : Order.AUTO;
    }

    private static Map<Role, List<String>> columns(ConfigMapping mapping, Consumer<String> warnings) {
        List<String> known = new ArrayList<>();
        Map<Role, List<String>> byRole = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            known.add(role.key());
            Optional<ConfigValue> value = mapping.find(role.key());
            if (value.isPresent()) {
                byRole.put(role, columns(role, value.get()));
            }
        }
        RunSettings.warnOfUnknown(mapping, known, warnings);
        return byRole;
    }

    /** The columns of a role: one, or two for the time. */
    static List<String> columns(Role role, ConfigValue value) {
        return role == Role.TIME ? timeColumns(value) : List.of(column(value));
    }

    private static List<String> timeColumns(ConfigValue value) {
        List<String> columns = new ArrayList<>();
        for (ConfigValue item : value.items()) {
            columns.add(column(item));
        }
        if (columns.isEmpty() || columns.size() > 2) {
            throw value.fault("one column or a list of two, that of the date and that of the time");
        }
        return List.copyOf(columns);
    }

    /** A column by its number, from 1, or by its name in the header. */
    private static String column(ConfigValue value) {
        if (value.node() instanceof ConfigScalar scalar && !scalar.isNull()) {
            if (scalar.kind() == ScalarKind.INTEGER) {
                return Long.toString(value.integer(1, Integer.MAX_VALUE));
            }
            String name = value.text();
            if (!name.isBlank()) {
                return name;
            }
        }
        throw value.fault("the name of a column, or its number from 1");
    }

    static Optional<Character> delimiter(Optional<ConfigValue> value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String expected = "comma, semicolon, tab, pipe or one other punctuation mark";
        String text = value.get().characters(expected);
        return Optional.of(switch (text) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab" -> '\t';
            case "pipe" -> '|';
            default -> {
                if (text.length() != 1 || !mayDelimit(text.charAt(0))) {
                    throw value.get().fault(expected);
                }
                yield text.charAt(0);
            }
        });
    }

    private static boolean mayDelimit(char character) {
        return !Character.isLetterOrDigit(character) && "\"'+-.\r\n\0".indexOf(character) < 0
                && !Character.isSurrogate(character);
    }

    static Optional<DecimalMark> decimal(Optional<ConfigValue> value) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(value.get().choice(choices("point", DecimalMark.POINT, "comma", DecimalMark.COMMA)));
    }

    static Optional<DateOrder> dates(Optional<ConfigValue> value) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(value.get()
                        .choice(choices("day-first", DateOrder.DAY_FIRST, "month-first", DateOrder.MONTH_FIRST)));
    }

    static Optional<Boolean> header(Optional<ConfigValue> value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value.get().flag());
    }

    static Optional<Charset> encoding(Optional<ConfigValue> value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String expected = "the name of a character encoding, such as UTF-8 or windows-1252";
        String name = value.get().characters(expected);
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw value.get().fault(expected + suggestion(Nearest.of(name, ENCODINGS)));
        }
    }

    static Optional<ZoneId> zone(Optional<ConfigValue> value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String expected = "a time zone, such as UTC, +02:00 or Europe/Berlin";
        String name = value.get().characters(expected);
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            throw value.get().fault(expected + suggestion(Nearest.of(name, ZoneId.getAvailableZoneIds())));
        }
    }

    private static String suggestion(Optional<String> nearest) {
        return nearest.isPresent() ? "; did you mean " + nearest.get() + "?" : "";
    }

    /** Two words and what they stand for, in that order. */
    static <T> Map<String, T> choices(String first, T chosenByFirst, String second, T chosenBySecond) {
        Map<String, T> choices = new LinkedHashMap<>();
        choices.put(first, chosenByFirst);
        choices.put(second, chosenBySecond);
        return choices;
    }
}
