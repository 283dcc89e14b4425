package dev.tidemark.desktop.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Named values in an order, those included whose names mean nothing to this version. */
public final class Settings {
    private final Map<String, String> values;

    /** No values. */
    public Settings() {
        this(Map.of());
    }

    /** These values, in their order. */
    public Settings(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** All values, in their order. */
    public Map<String, String> all() {
        return new LinkedHashMap<>(values);
    }

    /** A value. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A value that is a finite number; empty when it is none. */
    public OptionalDouble number(String name) {
        try {
            double number = Double.parseDouble(values.getOrDefault(name, ""));
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** A value that is a whole number; empty when it is none. */
    public OptionalInt whole(String name) {
        try {
            return OptionalInt.of(Integer.parseInt(values.getOrDefault(name, "")));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** A value that is yes or no; empty when it is neither. */
    public Optional<Boolean> flag(String name) {
        return text(name).filter(value -> value.equals("true") || value.equals("false")).map(Boolean::valueOf);
    }

    /** A value that is the name of a constant in small letters; empty when it is none. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (text(name).filter(constant.name()::equalsIgnoreCase).isPresent()) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** The values named {@code name.1}, {@code name.2} and so on, up to the first that is missing. */
    public List<String> list(String name) {
        List<String> list = new ArrayList<>();
        for (Optional<String> next = text(name + ".1"); next.isPresent(); next = text(name + "." + (list.size() + 1))) {
            list.add(next.get());
        }
        return list;
    }

    /** Sets a value; a new one comes last. */
    public void put(String name, Object value) {
        values.put(name, value instanceof Enum<?> constant
                ? constant.name().toLowerCase(java.util.Locale.ROOT)
                : value.toString());
    }

    /** Sets the values named {@code name.1}, {@code name.2} and so on, and takes off what was more. */
    public void put(String name, List<?> list) {
        int before = list(name).size();
        for (int i = list.size() + 1; i <= before; i++) {
            values.remove(name + "." + i);
        }
        for (int i = 0; i < list.size(); i++) {
            put(name + "." + (i + 1), list.get(i));
        }
    }
}
