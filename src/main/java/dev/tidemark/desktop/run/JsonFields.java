package dev.tidemark.desktop.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** The fields of a small JSON object. What is asked for and not there, or of another kind, is an {@link IllegalArgumentException}. */
final class JsonFields {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Object> fields;

    private JsonFields(Map<String, Object> fields) {
        this.fields = fields;
    }

    /**
     * Reads a text that is one object and nothing else.
     *
     * @throws IOException if it is not
     */
    static JsonFields parse(String text) throws IOException {
        try (JsonParser in = JSON.createParser(text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(in, "not an object");
            }
            JsonFields object = object(in);
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "more than an object");
            }
            return object;
        }
    }

    private static JsonFields object(JsonParser in) throws IOException {
        Map<String, Object> fields = new HashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            fields.put(name, value(in));
        }
        return new JsonFields(fields);
    }

    /** An object, a list, a whole number, a truth value, or the text of anything else. */
    private static Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(in));
                }
                yield items;
            }
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> in.getText();
        };
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    JsonFields object(String name) {
        return get(name, JsonFields.class);
    }

    long number(String name) {
        return get(name, Long.class);
    }

    boolean flag(String name) {
        return get(name, Boolean.class);
    }

    String text(String name) {
        String text = get(name, String.class);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        return text;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object item : get(name, List.class)) {
            texts.add(String.valueOf(item));
        }
        return texts;
    }

    private <T> T get(String name, Class<T> type) {
        if (!type.isInstance(fields.get(name))) {
            throw new IllegalArgumentException(name + " is not what it should be");
        }
        return type.cast(fields.get(name));
    }
}
