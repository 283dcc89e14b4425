package dev.tidemark.forecast.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.DataFault;

/**
 * Values by name, as a model file of XGBoost has them. A value is a {@link UbObject}, a {@link List} of values, a {@link String}, a {@link Long}, a
 * {@link Double}, a {@link Boolean}, a {@code float[]}, a {@code byte[]}, an {@code int[]} or a {@code long[]}.
 */
final class UbObject {
    private final String source;
    private final Map<String, Object> values = new LinkedHashMap<>();

    UbObject(String source) {
        this.source = source;
    }

    void set(String key, Object value) {
        values.put(key, value);
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    UbObject object(String key) {
        return get(key, UbObject.class);
    }

    String text(String key) {
        return get(key, String.class);
    }

    float[] floats(String key) {
        return get(key, float[].class);
    }

    int[] ints(String key) {
        return get(key, int[].class);
    }

    byte[] bytes(String key) {
        return get(key, byte[].class);
    }

    /** The items of a list, each of one kind. */
    <T> List<T> list(String key, Class<T> kind) {
        List<?> items = get(key, List.class);
        return items.stream().<T>map(item -> cast(key, item, kind)).toList();
    }

    private <T> T get(String key, Class<T> kind) {
        Object value = values.get(key);
        if (value == null) {
            throw new DataFault(source + ": is no model of XGBoost that can be read here: it has no '" + key + "'");
        }
        return cast(key, value, kind);
    }

    private <T> T cast(String key, Object value, Class<T> kind) {
        if (!kind.isInstance(value)) {
            throw new DataFault(source + ": is no model of XGBoost that can be read here: '" + key
                    + "' is of another kind than expected");
        }
        return kind.cast(value);
    }
}
