package dev.tidemark.forecast.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes what {@link UbReader} reads. */
final class UbWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private UbWriter() {}

    /** The bytes of a file. */
    static byte[] write(UbObject object) {
        UbWriter writer = new UbWriter();
        try {
            writer.value(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case UbObject object -> object(object);
            case List<?> list -> list(list);
            case String text -> {
                out.write('S');
                text(text);
            }
            case Long number -> number(number);
            case Double number -> {
                out.write('D');
                out.writeDouble(number);
            }
            case Boolean flag -> out.write(flag ? 'T' : 'F');
            case float[] floats -> {
                head('d', floats.length);
                for (float each : floats) {
                    out.writeFloat(each);
                }
            }
            case int[] ints -> {
                head('l', ints.length);
                for (int each : ints) {
                    out.writeInt(each);
                }
            }
            case long[] longs -> {
                head('L', longs.length);
                for (long each : longs) {
                    out.writeLong(each);
                }
            }
            case byte[] plain -> {
                head('U', plain.length);
                out.write(plain);
            }
            default -> throw new IllegalArgumentException("no value of a model: " + value.getClass());
        }
    }

    private void object(UbObject object) throws IOException {
        out.write('{');
        for (Map.Entry<String, Object> entry : object.values().entrySet()) {
            text(entry.getKey());
            value(entry.getValue());
        }
        out.write('}');
    }

    private void list(List<?> list) throws IOException {
        out.write('[');
        out.write('#');
        number(list.size());
        for (Object item : list) {
            value(item);
        }
    }

    private void head(char kind, long count) throws IOException {
        out.write('[');
        out.write('$');
        out.write(kind);
        out.write('#');
        number(count);
    }

    private void text(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        out.write(encoded);
    }

    private void number(long number) throws IOException {
        out.write('L');
        out.writeLong(number);
    }
}
