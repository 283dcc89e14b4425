package dev.tidemark.table;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.DataFault;

/**
 * Reads a structure in Thrift's compact protocol without knowing what it means: fields by their numbers, integers as {@link Long}, texts
 * as bytes. Whatever is no such structure is a {@link DataFault}; nothing is believed that the bytes do not hold.
 */
final class ThriftIn {
    private static final int BYTE = 3;
    private static final int I16 = 4;
    private static final int DOUBLE = 7;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int DEEPEST = 30;

    private final ByteBuffer bytes;
    private final String name;
    private int depth;

    private ThriftIn(ByteBuffer bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    /**
     * Reads a structure from where the buffer stands, and leaves the buffer behind it.
     *
     * @param name the file, for the sentence
     */
    static ThriftStruct read(ByteBuffer bytes, String name) {
        return new ThriftIn(bytes, name).struct();
    }

    private ThriftStruct struct() {
        if (++depth > DEEPEST) {
            throw damaged();
        }
        Map<Integer, Object> fields = new LinkedHashMap<>();
        int field = 0;
        for (int head = next(); head != 0; head = next()) {
            int type = head & 0xF;
            field = head >>> 4 == 0 ? (int) zigzag() : field + (head >>> 4);
            fields.put(field, type == ThriftOut.TRUE || type == ThriftOut.FALSE ? type == ThriftOut.TRUE : value(type));
        }
        depth--;
        return new ThriftStruct(name, fields);
    }

    private Object value(int type) {
        return switch (type) {
            case ThriftOut.TRUE, ThriftOut.FALSE -> next() == ThriftOut.TRUE;
            case BYTE -> (long) (byte) next();
            case I16, ThriftOut.I32, ThriftOut.I64 -> zigzag();
            case DOUBLE -> binary(Double.BYTES);
            case ThriftOut.BINARY -> binary(size());
            case ThriftOut.LIST, SET -> list();
            case MAP -> map();
            case ThriftOut.STRUCT -> struct();
            default -> throw damaged();
        };
    }

    private List<Object> list() {
        int head = next();
        int size = head >>> 4 == 0xF ? size() : head >>> 4;
        return values(size, head & 0xF);
    }

    private List<Object> values(int size, int type) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(value(type));
        }
        return values;
    }

    /** Parquet has no maps; one of a later version is passed over. */
    private List<Object> map() {
        int size = size();
        int types = size == 0 ? 0 : next();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(value(types >>> 4));
            values.add(value(types & 0xF));
        }
        return values;
    }

    /** A number of things of which each takes a byte or more. */
    private int size() {
        long size = varint();
        if (size < 0 || size > bytes.remaining()) {
            throw damaged();
        }
        return (int) size;
    }

    private byte[] binary(int size) {
        if (size > bytes.remaining()) {
            throw damaged();
        }
        byte[] value = new byte[size];
        bytes.get(value);
        return value;
    }

    private long zigzag() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7F) << shift;
            if ((b & 0x80) == 0) {
                return value;
            }
        }
        throw damaged();
    }

    private int next() {
        if (!bytes.hasRemaining()) {
            throw damaged();
        }
        return bytes.get() & 0xFF;
    }

    private DataFault damaged() {
        return new DataFault(name + ": is damaged: its description of itself cannot be read; expected a Parquet file");
    }
}
