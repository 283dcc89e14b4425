package dev.tidemark.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.DataFault;

/**
 * A structure that was read: values by the numbers of their fields. A field that is missing or of another kind is a {@link DataFault}.
 *
 * @param name the file, for the sentence
 * @param fields the values
 */
record ThriftStruct(String name, Map<Integer, Object> fields) {
    long number(int field) {
        return find(field, Long.class).orElseThrow(() -> without(field));
    }

    long number(int field, long otherwise) {
        return find(field, Long.class).orElse(otherwise);
    }

    String text(int field) {
        return text(find(field, byte[].class).orElseThrow(() -> without(field)));
    }

    ThriftStruct struct(int field) {
        return find(field, ThriftStruct.class).orElseThrow(() -> without(field));
    }

    Optional<ThriftStruct> findStruct(int field) {
        return find(field, ThriftStruct.class);
    }

    /** The structures of a list; none where the field is missing. */
    List<ThriftStruct> structs(int field) {
        List<ThriftStruct> structs = new ArrayList<>();
        for (Object element : find(field, List.class).map(list -> (List<?>) list).orElse(List.of())) {
            if (!(element instanceof ThriftStruct struct)) {
                throw without(field);
            }
            structs.add(struct);
        }
        return structs;
    }

    private <T> Optional<T> find(int field, Class<T> kind) {
        Object value = fields.get(field);
        if (value != null && !kind.isInstance(value)) {
            throw without(field);
        }
        return Optional.ofNullable(kind.cast(value));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private DataFault without(int field) {
        return new DataFault(name + ": is damaged: field " + field
                + " of its description of itself is missing or of another kind; expected a Parquet file");
    }
}
