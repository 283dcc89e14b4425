package dev.tidemark.forecast.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.tidemark.base.DataFault;

/** Reads Universal Binary JSON, draft 12, as far as XGBoost's model files use it. */
final class UbReader {
    /** Far more than a model has; a deeper file would only exhaust the stack. */
    private static final int DEEPEST = 64;

    private final ByteBuffer bytes;
    private final String source;
    private int depth;

    private UbReader(byte[] bytes, String source) {
        this.bytes = ByteBuffer.wrap(bytes);
        this.source = source;
    }

    /**
     * Reads a file.
     *
     * @param source what it is called in sentences
     * @throws DataFault if it is none
     */
    static UbObject read(byte[] bytes, String source) {
        UbReader reader = new UbReader(bytes, source);
        try {
            if (reader.value(reader.marker()) instanceof UbObject object && !reader.bytes.hasRemaining()) {
                return object;
            }
        } catch (BufferUnderflowException e) {
            throw new DataFault(source + ": ends in the middle of the model", e);
        }
        throw new DataFault(source + ": is no model of XGBoost in UBJSON");
    }

    private Object value(char marker) {
        return switch (marker) {
            case '{' -> object();
            case '[' -> array();
            case 'S' -> string();
            case 'd' -> (double) bytes.getFloat();
            case 'D' -> bytes.getDouble();
            case 'T' -> true;
            case 'F' -> false;
            default -> integer(marker);
        };
    }

    private long integer(char marker) {
        return switch (marker) {
            case 'i' -> bytes.get();
            case 'U' -> bytes.get() & 0xFF;
            case 'I' -> bytes.getShort();
            case 'l' -> bytes.getInt();
            case 'L' -> bytes.getLong();
            default -> throw new DataFault(source + ": is no model of XGBoost in UBJSON: unexpected byte "
                    + (int) marker + " at " + (bytes.position() - 1));
        };
    }

    private UbObject object() {
        deeper();
        UbObject object = new UbObject(source);
        for (char marker = marker(); marker != '}'; marker = marker()) {
            String key = text(length(integer(marker), 1));
            object.set(key, value(marker()));
        }
        depth--;
        return object;
    }

    private Object array() {
        deeper();
        char marker = marker();
        Object array;
        if (marker == '$') {
            char kind = marker();
            expect('#');
            array = typed(kind, integer(marker()));
        } else if (marker == '#') {
            array = counted(integer(marker()));
        } else {
            array = untilEnd(marker);
        }
        depth--;
        return array;
    }

    private Object typed(char kind, long count) {
        return switch (kind) {
            case 'd' -> {
                float[] floats = new float[length(count, Float.BYTES)];
                bytes.asFloatBuffer().get(floats);
                skip(floats.length * Float.BYTES);
                yield floats;
            }
            case 'l' -> {
                int[] ints = new int[length(count, Integer.BYTES)];
                bytes.asIntBuffer().get(ints);
                skip(ints.length * Integer.BYTES);
                yield ints;
            }
            case 'L' -> {
                long[] longs = new long[length(count, Long.BYTES)];
                bytes.asLongBuffer().get(longs);
                skip(longs.length * Long.BYTES);
                yield longs;
            }
            case 'U', 'i' -> {
                byte[] plain = new byte[length(count, 1)];
                bytes.get(plain);
                yield plain;
            }
            default -> {
                List<Object> items = new ArrayList<>();
                for (int i = length(count, 1); i > 0; i--) {
                    items.add(value(kind));
                }
                yield items;
            }
        };
    }

    private List<Object> counted(long count) {
        List<Object> items = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            items.add(value(marker()));
        }
        return items;
    }

    private List<Object> untilEnd(char first) {
        List<Object> items = new ArrayList<>();
        for (char marker = first; marker != ']'; marker = marker()) {
            items.add(value(marker));
        }
        return items;
    }

    private String string() {
        return text(length(integer(marker()), 1));
    }

    private String text(int length) {
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private char marker() {
        return (char) (bytes.get() & 0xFF);
    }

    private void expect(char marker) {
        if (marker() != marker) {
            throw new DataFault(source + ": is no model of XGBoost in UBJSON: expected '" + marker + "' at "
                    + (bytes.position() - 1));
        }
    }

    /** A count of things of some size, which must be there: so a wrong one never takes all memory. */
    private int length(long count, int size) {
        if (count < 0 || count > bytes.remaining() / size) {
            throw new BufferUnderflowException();
        }
        return (int) count;
    }

    private void skip(int length) {
        bytes.position(bytes.position() + length);
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new DataFault(source + ": is no model of XGBoost in UBJSON: it is nested too deeply");
        }
    }
}
